/** How light a colour is on gray paper, from 0 to 255: PDF's own rule (ISO 32000-1, 10.3.2), which printers follow as well. */
export const lightness = (red: number, green: number, blue: number): number => Math.round(0.3 * red + 0.59 * green + 0.11 * blue);

/** A colour `#rrggbb` as the gray that a printer without colour makes of it. */
export function grayOf(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  const part = lightness(red, green, blue).toString(16).padStart(2, '0');
  return `#${part}${part}${part}`;
}
