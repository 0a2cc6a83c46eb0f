import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { terminalHost } from '#main/cli/host.ts';
import { folder } from './run.ts';

const FILE = { name: 'nurse-in.pdf', kind: 'pdf', bytes: Buffer.from('%PDF') } as const;

test('the terminal saves where it was told', async () => {
  const out = join(folder(), 'sheet.pdf');
  expect(await terminalHost(out).saveFile(FILE)).toEqual({ outcome: 'done', fileName: 'sheet.pdf', by: 'file' });
  expect(readFileSync(out, 'utf8')).toBe('%PDF');
});

test('the terminal does not print, and says what to do', async () => {
  const out = join(folder(), 'sheet.pdf');
  await expect(terminalHost(out).print(FILE)).rejects.toMatchObject({ name: 'Refusal', message: expect.stringContaining('PDF') });
  expect(existsSync(out)).toBe(false);
});

test('the terminal shows an address and opens nothing', async () => {
  const shown = vi.spyOn(console, 'log').mockReturnValue();
  await terminalHost().openLink('https://www.onetonline.org/');
  expect(shown.mock.calls).toEqual([['https://www.onetonline.org/']]);
  shown.mockRestore();
});
