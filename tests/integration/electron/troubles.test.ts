import { app, dialog } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { cannotStart } from '#main/electron/troubles.ts';
import { refusal } from '#main/refusal.ts';

vi.mock('electron', () => ({
  app: { whenReady: async () => undefined, exit: vi.fn<() => void>() },
  dialog: { showErrorBox: vi.fn<() => void>() },
}));

beforeEach(() => {
  vi.clearAllMocks();
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => printed.mockRestore();
});

const printed = (): string => vi.mocked(console.error).mock.calls.flat().join('\n');

test('a start that fails is told in the terminal as in the box, with the fault itself, before anybody has closed the box', async () => {
  vi.mocked(dialog.showErrorBox).mockImplementation(() => expect(printed()).not.toBe(''));
  await cannotStart(new Error('rooms are not there'), () => undefined);
  const [title, why] = vi.mocked(dialog.showErrorBox).mock.calls[0]!;
  expect(title).toBe('Pathsheet could not start.');
  expect(why).toMatch(/^Everything that was saved is safe\. .* the number [0-9a-f]{6}\.$/);
  expect(printed()).toBe(`${title} ${why}\nError: rooms are not there`);
  expect(app.exit).toHaveBeenCalledWith(1);
});

test('a start that is refused is told in the words of the refusal, once', async () => {
  await cannotStart(refusal('The folder cannot be read.', undefined, 'Choose another.'), () => undefined);
  expect(dialog.showErrorBox).toHaveBeenCalledWith('Pathsheet could not start.', 'The folder cannot be read. Choose another.');
  expect(printed()).toBe('Pathsheet could not start. The folder cannot be read. Choose another.');
});
