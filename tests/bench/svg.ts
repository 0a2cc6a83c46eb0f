import { points, type Drawing } from './equivalentDrawings.ts';
import { escaped } from './escaped.ts';

/**
 * A drawing as SVG.
 * @param attributes of the root; where words have their font from a style sheet, there is nothing to say of it here
 */
export function svg({ alt, width, height, parts }: Drawing, attributes = ''): string {
  const [w, h] = [points(width), points(height)];
  const drawn = parts.map((part) => {
    if ('text' in part) {
      const anchor = part.anchor === 'end' ? ' text-anchor="end"' : '';
      return `<text x="${points(part.x)}" y="${points(part.y)}"${anchor}>${escaped(part.text)}</text>`;
    }
    if (part.stroke) return `<path d="${part.d}" stroke="${part.stroke}" stroke-width="0.5"/>`;
    return `<path d="${part.d}" fill="${part.fill}"${part.x > 0 ? ` transform="translate(${points(part.x)})"` : ''}/>`;
  });
  return `<svg${attributes} role="img" aria-label="${escaped(alt)}" width="${w}pt" height="${h}pt" viewBox="0 0 ${w} ${h}"><title>${escaped(alt)}</title>\n${drawn.join('\n')}\n</svg>`;
}

/** A drawing as SVG that says itself which font and colour its words have, for engines without style sheets. */
export const svgWithFont = (drawing: Drawing, family: string): string =>
  svg(drawing, ` xmlns="http://www.w3.org/2000/svg" font-family="${family}" font-size="${drawing.fontSize}" fill="${drawing.color}"`);
