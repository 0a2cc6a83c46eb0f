import { Command, CommanderError } from 'commander';
import { en } from '#shared/text/en.ts';
import { startApp } from '../app.ts';
import { libraryFolder } from '../library/read.ts';
import { homeFolder } from '../records/home.ts';
import { isRefusal } from '../refusal.ts';
import { wasAskedWrongly } from './ask.ts';
import { careersCommand } from './careers.ts';
import { checkCommand } from './check.ts';
import { importCommand, releasesCommand } from './import.ts';
import { programsCommand } from './programs.ts';
import { sheetCommand } from './sheet.ts';

/**
 * Runs one command line. Sets the exit code: 0 done, 1 failed, 2 asked wrongly; what went wrong is one sentence on standard error.
 * @param root as for `startApp`
 */
export async function run(root: string, argv: readonly string[]): Promise<void> {
  process.stdout.on('error', outputFailed);
  const library = libraryFolder(homeFolder());
  const app = startApp(root, library);
  const program = new Command('pathsheet').description(en.cli.description).addHelpText('after', `\n${en.cli.home(homeFolder())}`);
  for (const command of [
    careersCommand(app),
    sheetCommand(app),
    programsCommand(app),
    checkCommand(app, root),
    importCommand(app, root, library),
    releasesCommand(app, root, library),
  ])
    program.addCommand(command);
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** `… | head` closes the pipe when it has seen enough: no error of ours. Anything else (a full disk) is one. */
function outputFailed({ code = '' }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  console.error(en.cli.outputFailed(en.systemErrors[code] ?? code));
  process.exitCode = 1;
}

/** Says what went wrong. @returns the exit code */
function report(error: unknown): number {
  // commander has already said it, or has shown the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (wasAskedWrongly(error)) {
    console.error([error.message, ...error.choices].join('\n'));
    return 2;
  }
  if (isRefusal(error)) {
    console.error([error.message, error.hint].filter(Boolean).join(' '));
    return 1;
  }
  console.error(en.cli.unexpected(error instanceof Error ? error.message : String(error)));
  if (process.env['PATHSHEET_DEBUG']) console.error(error);
  return 1;
}
