import { openSnapshot, readSnapshot } from '../edition/snapshot.ts';
import { writePageFiles } from '../publish/pageFiles.ts';
import { type PageFilesOrder, readOrder } from './plan.ts';

// What is made of built pages: `pageFilesTask.ts FILE`, which holds the order.
const order = readOrder<PageFilesOrder>();
const { editions } = openSnapshot(readSnapshot(order.snapshot));
const trouble = await writePageFiles(editions, { pages: order.pages, folder: order.folder }, { site: order.site });
if (trouble) console.log(trouble);
