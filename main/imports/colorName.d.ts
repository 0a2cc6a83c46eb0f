declare module 'color-name' {
  /** The colours that CSS has names for, as red, green and blue. */
  const colors: Readonly<Record<string, readonly [number, number, number]>>;
  export default colors;
}
