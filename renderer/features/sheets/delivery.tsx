import type { Sheet } from '#shared/models/sheet.ts';
import { call } from '../../door/index.ts';
import { useOutgoing, type Outgoing } from '../../shell/outgoing.tsx';

/** Printing and saving a sheet. `status` says what became of it; show it near the buttons, always, so that it is read aloud. */
export function useDelivery(sheet: Sheet): { print: () => void; savePdf: () => void; status: Outgoing['status'] } {
  const { send, status } = useOutgoing(JSON.stringify(sheet));
  return {
    print: () => send('print', () => call('sheets.print', sheet)),
    savePdf: () => send('save', () => call('sheets.savePdf', sheet)),
    status,
  };
}
