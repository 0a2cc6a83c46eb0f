// A process of its own: a packet of one-page sheets, from the application's start to the PDF on the disk. Run from its bundle.
import { readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { startApp } from '../../../main/app.ts';
import type { LaidOut } from '../../../main/handouts/index.ts';
import type { Order } from './order.ts';

// As the command line starts.
module.enableCompileCache?.();
const { root, place, today, careers, copies, file } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Order;
const app = startApp(root);
const handouts = await app.handouts();
const sheets = new Map<string, LaidOut>();
for (const soc of careers)
  sheets.set(
    soc,
    handouts.layOut([app.catalog.career(soc, place)], { template: 'one-page', look: { paper: 'letter', ink: 'gray' } }, today),
  );
writeFileSync(
  file,
  handouts.packet(
    copies.map(({ soc, name }) => ({ laidOut: sheets.get(soc)!, name })),
    'Career sheets',
    today,
  ),
);
console.log(process.resourceUsage().maxRSS);
