import { en } from '#shared/text/en.ts';
import { Button } from '../ui/Button.tsx';

/** In the place of the whole window, when it cannot be drawn. @param told by `FaultBoundary` */
export function WindowFailed({ told }: { told: string }) {
  const words = en.window.shell.windowFailed;
  return (
    <main className="startFailed">
      <div role="alert">
        <h1>{words.title}</h1>
        <p>{told}</p>
      </div>
      <Button look="primary" onPress={reopen}>
        {words.reopen}
      </Button>
    </main>
  );
}

/** At the list of careers: the address that was shown may be what cannot be drawn. */
function reopen(): void {
  history.replaceState(null, '', '/careers');
  location.reload();
}
