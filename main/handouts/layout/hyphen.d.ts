declare module 'hyphen/en-us/index.js' {
  interface Hyphen {
    /** Puts `hyphenChar` where a word may be divided (patterns of US English). */
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
  }
  const hyphen: Hyphen;
  export default hyphen;
}
