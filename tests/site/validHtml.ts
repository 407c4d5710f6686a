import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlOf } from './builtPages.ts';

// What the standard says, of each element and attribute where it may stand; nothing of style.
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));

/** What is not valid HTML in these pages of a built folder. */
export const invalidIn = (folder: string, pages: readonly string[]): string[] =>
	pages.flatMap((page) =>
		validator
			.validateStringSync(htmlOf(folder, page))
			.results.flatMap(({ messages }) =>
				messages.map(
					({ line, column, message, selector, ruleId }) =>
						`${page} ${line}:${column} ${message} (${ruleId}, ${selector})`,
				),
			),
	);
