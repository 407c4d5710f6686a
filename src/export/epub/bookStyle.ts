/** For any screen, electronic paper included: a reader's own choice of letters, size and colours stands. */
export const bookStyle = `h1, h2, h3 { text-align: left; hyphens: none; line-height: 1.2; }
h1 { font-size: 1.35em; margin: 0 0 0.8em; }
h2 { font-size: 1.1em; margin: 1.8em 0 0.6em; break-after: avoid; }
h3 { font-size: 1em; margin: 1.2em 0 0.3em; break-after: avoid; }
p { margin: 0 0 0.7em; text-indent: 0; }
.kicker, .subtitle { font-style: italic; }
.source { margin-top: 1.4em; white-space: pre-wrap; orphans: 2; widows: 2; }
.n { font-family: sans-serif; font-size: 0.65em; font-weight: bold; margin-right: 0.35em; }
.noterefs { font-size: 0.7em; line-height: 0; margin-left: 0.1em; }
.whose { list-style: none; margin: 0 0 0 0.4em; padding: 0 0 0 0.8em; border-left: 1px solid; font-family: sans-serif; font-size: 0.75em; line-height: 1.35; }
.whose li { margin: 0 0 0.35em; padding-left: 4em; text-indent: -4em; text-align: left; }
.label { display: inline-block; min-width: 3.7em; text-indent: 0; font-weight: bold; }
aside { font-size: 0.85em; }
aside p { margin: 0 0 0.5em; }
blockquote { margin: 0.5em 1em 0.7em; }
dl { margin: 0.5em 0; font-size: 0.9em; }
dt { font-weight: bold; margin-top: 0.5em; break-after: avoid; }
dd { margin: 0 0 0.2em 1em; text-align: left; overflow-wrap: anywhere; }
.changes { padding-left: 1.4em; }
code { font-size: 0.85em; overflow-wrap: anywhere; }
nav ol { padding-left: 1.2em; }
nav li { margin: 0.6em 0; }
`;
