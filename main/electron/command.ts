import { app } from 'electron';

/** The first words of the terminal program. Anything else opens the window. */
const COMMANDS: ReadonlySet<string> = new Set(['careers', 'sheet', 'check', '--help', '--version']);

/**
 * The terminal's command in the words that Electron was started with: `electron [switches] <folder> sheet …`, packaged `pathsheet sheet …`.
 * @returns undefined where the window was meant
 */
export function commandIn(argv: readonly string[]): string[] | undefined {
  const from = argv.findIndex((word, at) => at > 0 && COMMANDS.has(word));
  // The one switch of Chromium that a launcher may put behind the command.
  return from === -1 ? undefined : argv.slice(from).filter((word) => word !== '--no-sandbox');
}

/** Runs the command without a window, before Electron is ready, and ends with its exit code. */
export async function runCommand(root: string, words: readonly string[]): Promise<void> {
  const { run } = await import('../cli/program.ts');
  await run(root, ['pathsheet', 'pathsheet', ...words]);
  // What was said must be out of the pipes before Electron ends all at once.
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))));
  app.exit(Number(process.exitCode ?? 0));
}
