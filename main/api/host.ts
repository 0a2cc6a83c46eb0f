import type { Capabilities, Delivery } from '#shared/contract.ts';

/** A file that leaves the application. `name` has no folder and no student's name. */
export interface OutgoingFile {
  name: string;
  /** What it is, as a save dialog and a browser need to know it. */
  kind: 'pdf' | 'json';
  bytes: Uint8Array;
}

/** The port to the outside: what only the window, the browser or the terminal can do. Each host has one of its own. */
export interface Host {
  capabilities: Capabilities;
  /** Lets the counselor choose where the file goes. @throws a refusal when it cannot be written there */
  saveFile(file: OutgoingFile): Promise<Delivery>;
  /**
   * Hands the PDF to the system's print dialog; where there is no printer, or that fails, to the system's viewer. Cancelling is no error.
   * @throws a refusal when neither can be had
   */
  print(file: OutgoingFile): Promise<Delivery>;
  /** Opens an address of ours in the system's browser. @throws a refusal when there is none */
  openLink(url: string): Promise<void>;
}
