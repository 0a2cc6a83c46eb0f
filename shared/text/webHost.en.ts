/** What the browser host and the terminal's host say: where they were started, and to who is not let in. */
export const webWords = {
  opened: (address: string): string =>
    `Pathsheet runs in this computer’s browser. If it does not open by itself, open this address, which works once:\n${address}`,
  howToEnd: 'Press Ctrl+C here to end Pathsheet.',
  ended: 'Pathsheet has ended. Everything that was saved is kept.',
  opening: 'Open Pathsheet',
  notAllowed: 'Pathsheet does not open from here. Start Pathsheet again and use the address that it shows.',
  nothingHere: 'Pathsheet has nothing here.',
  noBrowser: (address: string): string => `No browser could be opened. The address is ${address}`,
  gone: 'Pathsheet is no longer running.',
  goneHint: 'Everything that was saved is kept. Start Pathsheet again.',
  noFolders: 'From a folder, make a zip file first: a browser hands over nothing else.',
  terminalCannotPrint: 'The terminal does not print. Make the PDF with “pathsheet sheet” and print that.',
};
