// The thread of `ours.ts`: a packet of one-page sheets, from the catalog to the PDF on the disk.
import { readFileSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { startApp } from '../../../main/app.ts';
import type { LaidOut } from '../../../main/handouts/index.ts';
import type { Order } from './order.ts';

const { root, place, today, careers, copies, file } = JSON.parse(readFileSync(workerData as string, 'utf8')) as Order;
const app = startApp(root);
const handouts = await app.handouts();
const sheets = new Map<string, LaidOut>();
for (const soc of careers) {
  const career = app.catalog.career(soc, place);
  sheets.set(soc, handouts.layOut([career], { template: 'one-page', look: { paper: 'letter', ink: 'gray' } }, today));
}
const packet = copies.map(({ soc, name }) => ({ laidOut: sheets.get(soc)!, name }));
writeFileSync(file, handouts.packet(packet, 'Career sheets', today));
