import { en } from '#shared/text/en.ts';

/** Shown when the other side does not answer at all: nothing else works then. */
export function StartFailed({ error }: { error: unknown }) {
  const words = en.window.shell.startFailed;
  return (
    <main className="startFailed">
      <div role="alert">
        <h1>{words.title}</h1>
        <p>{error instanceof Error ? error.message : String(error)}</p>
        <p>{words.hint}</p>
      </div>
    </main>
  );
}
