import { openSnapshot, readSnapshot } from '../edition/snapshot.ts';
import { publishLast, publishReadouts, publishWhole } from '../publish/publish.ts';
import { type PublishOrder, readOrder } from './plan.ts';

// Files beside the pages: `publishTask.ts FILE`, which holds the order.
const order = readOrder<PublishOrder>();
const { register, editions } = openSnapshot(readSnapshot(order.snapshot));
const context = { register, site: order.site };
if (order.last !== undefined) await publishLast(editions, context, order.folder, order.last || undefined);
else if (order.readouts) {
	const wanted = new Set(order.readouts);
	await publishReadouts(editions, wanted, context, order.folder);
} else console.log(JSON.stringify(await publishWhole(editions, context, order.folder, order.before)));
