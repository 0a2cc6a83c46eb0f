import { rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Conf from 'conf';
import { openRecords } from '#main/records/index.ts';

/**
 * Another copy of Pathsheet, told what to do by lines of JSON: `[soc, saved]` for a favourite, an object for settings, `"close"`, and
 * `"make room"`, which removes the file that fills its disk.
 * It answers each with a line: what came of it, and what it has then.
 */
const [home = '', asNobody] = process.argv.slice(2);
// After everything is loaded, since nobody may not be allowed to read the program.
if (asNobody === 'nobody') process.setuid?.(65_534);

// Where files are limited, the system would end a program that does not know this signal; then the write only fails.
process.on('SIGXFSZ', () => undefined);

const records = await openRecords({ home, version: '1.2.3', openSettings: (options) => new Conf(options) });
answer(null);

for await (const line of createInterface({ input: process.stdin })) {
  try {
    const asked = JSON.parse(line);
    if (asked === 'close') await records.close();
    else if (asked === 'make room') rmSync(join(home, 'ballast'));
    else if (Array.isArray(asked)) await records.setFavourite(asked[0], asked[1]);
    else records.changeSettings(asked);
    answer(null);
  } catch (error) {
    answer(error instanceof Error && error.name === 'Refusal' ? error.message : `FAULT ${String(error)}`);
  }
  if (line === '"close"') break;
}

/** In one piece, at once: a process that is killed keeps nothing back. */
function answer(refused: string | null): void {
  const { writable, notices } = records.storage();
  writeSync(1, `${JSON.stringify({ refused, writable, notices, favourites: records.favourites(), settings: records.settings() })}\n`);
}
