import { loadContent } from '../edition/loadContent.ts';

// A part of the readouts, built and kept: `loadTask.ts FOLDER PART PARTS`.
const [folder, part, parts] = process.argv.slice(2);
loadContent(folder, { keep: true, part: Number(part), parts: Number(parts) });
