/**
 * A QR symbol as one path: dark modules merged into horizontal runs, so that a printer shows no seams between them.
 * The quiet zone (four modules on each side) is the caller's to leave free.
 * @param modules row by row, true is dark
 * @param side length of the symbol's side
 */
export function qrPath(modules: readonly (readonly boolean[])[], side: number): string {
  const unit = side / modules.length;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const runs: string[] = [];
  modules.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] && start < 0) start = x;
      if (!row[x] && start >= 0) {
        runs.push(`M ${round(start * unit)} ${round(y * unit)} H ${round(x * unit)} V ${round((y + 1) * unit)} H ${round(start * unit)} Z`);
        start = -1;
      }
    }
  });
  return runs.join(' ');
}
