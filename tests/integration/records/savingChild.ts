import type Conf from 'conf';
import { openRecords } from '#main/records/index.ts';
import { usualSettings, type Settings } from '#shared/models/settings.ts';

/**
 * Saves and removes careers until it is killed. Before each change it says which it tries, and after it that it is done:
 * `opened [favourites]`, `try <soc> <saved>`, `done`. It waits for a line before it begins.
 */
const [home = '', seed = '0'] = process.argv.slice(2);
process.stdin.once('data', () => void saveForEver());
say('ready');

async function saveForEver(): Promise<void> {
  // No settings are kept here, and conf takes longer to load than all the rest.
  const openSettings = () => ({ store: usualSettings }) as Conf<Settings>;
  const records = await openRecords({ home, version: '1.2.3', openSettings });
  say(`opened ${JSON.stringify(records.favourites())} ${JSON.stringify(records.storage().notices)}`);
  for (let count = 0; ; count++) {
    // New ones come last, and the first ones go, so that the file stays as long as a counselor's.
    const [oldest] = records.favourites();
    const soc = `${seed}-${String(count).padStart(4, '0')}`;
    if (oldest !== undefined && records.favourites().length > 150) await change(oldest, false);
    else await change(soc, true);
  }

  async function change(soc: string, saved: boolean): Promise<void> {
    say(`try ${soc} ${saved}`);
    await records.setFavourite(soc, saved);
    say('done');
  }
}

/** Into a pipe this is written before it returns: a process that is killed keeps nothing back. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
