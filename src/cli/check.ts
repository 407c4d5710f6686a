import { loadContent } from '../edition/loadContent.ts';
import { formatFaults } from '../reading/fault.ts';

const { editions, faults } = loadContent();
if (faults.length > 0) {
	console.error(formatFaults(faults));
	process.exit(1);
}
for (const { id, missing } of editions.filter(({ status }) => status === 'draft')) {
	console.log(`${id} is a draft; to publish it, ${missing.length > 0 ? 'mend:' : 'set “status: published”.'}`);
	for (const gap of missing) console.log(`  ${gap}`);
}
const passages = editions.reduce((sum, edition) => sum + edition.passages.length, 0);
console.log(`${editions.length} readout${editions.length === 1 ? '' : 's'}, ${passages} sentences: no mistakes.`);
