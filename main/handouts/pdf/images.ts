import type { ImageItem } from '#shared/models/displayList.ts';
import type { Ink } from '#shared/models/sheet.ts';
import type { Logo } from '#shared/models/school.ts';
import type { Picture } from './write.ts';

/** The pictures of a document: each stands in it once, however often it is shown. */
export interface Pictures {
  /** Its name in the resources. @throws for a picture that nobody gave */
  nameOf(item: ImageItem): string;
  /** Those that were asked for, by their names. */
  used(): Record<string, Picture>;
}

const NAMES: Record<Ink, string> = { gray: 'LogoGray', color: 'LogoColor' };

export function startPictures(logo: Logo | undefined): Pictures {
  const used: Record<string, Picture> = {};
  return {
    nameOf({ ink }) {
      if (logo?.kind !== 'dots') throw new Error('the list shows a logo that was not given with it');
      const [plane, space, colors] = ink === 'gray' ? [logo.gray, 'DeviceGray', 1] : [logo.color, 'DeviceRGB', 3];
      used[NAMES[ink]] ??= {
        bytes: Buffer.from(plane, 'base64'),
        entries:
          `/Type /XObject /Subtype /Image /Width ${logo.width} /Height ${logo.height} /ColorSpace /${space} /BitsPerComponent 8` +
          ` /Interpolate true /DecodeParms <</Predictor 15 /Colors ${colors} /BitsPerComponent 8 /Columns ${logo.width}>> `,
      };
      return NAMES[ink];
    },
    used: () => used,
  };
}
