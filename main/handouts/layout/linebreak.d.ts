declare module 'linebreak' {
  /** UAX #14. Positions are indices into the text, after the break. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required?: boolean } | null;
  }
}
