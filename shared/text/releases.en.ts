import type { ReleaseOffer } from '../models/releaseOffer.ts';
import { date, whole } from './formats.en.ts';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${whole(count)} ${many}`);
const figures = (count: number): string => counted(count, 'figure', 'figures');

/** Up to four names, and how many more there are. @param nameOf the name of a place, or its code */
function placesNamed(places: readonly string[], nameOf: (place: string) => string): string {
  const names = places.slice(0, 4).map(nameOf);
  return places.length > names.length ? `${names.join('; ')} and ${whole(places.length - names.length)} more` : names.join('; ');
}

function ofPlaces({ places }: ReleaseOffer): string {
  if (places.length === 0) return '';
  if (places.length === 1 && places[0] === 'US') return ' in the nation';
  return ` in ${counted(places.length, 'place', 'places')}`;
}

function againstLines({ against, places }: ReleaseOffer, nameOf: (place: string) => string): string[] {
  if (!against) return ['There is none of its kind here yet.'];
  const { age, release, placesAdded, placesGone } = against;
  const { same, changed, added, gone } = against.figures;
  const ages = {
    newer: `It is newer than ${release.period}, which is in use now.`,
    older: `It is older than ${release.period}, which is in use now.`,
    same: `${release.period} is in use now as well: this is the same round once more.`,
  };
  const counts = [
    changed > 0 ? `${figures(changed)} changed` : '',
    added > 0 ? `${figures(added)} are new` : '',
    gone > 0 ? `${figures(gone)} are no longer published` : '',
    same > 0 ? `${figures(same)} are the same` : '',
  ].filter(Boolean);
  return [
    ages[age],
    ...(placesAdded.length > 0 ? [`New places: ${placesNamed(placesAdded, nameOf)}.`] : []),
    ...(placesGone.length > 0 ? [`Places that it does not have: ${placesNamed(placesGone, nameOf)}.`] : []),
    ...(places.length > 0 && counts.length > 0 ? [`Against the figures in use, ${counts.join(', ')}.`] : []),
  ];
}

/** What a counselor is told of releases, on the screen and in the terminal. */
export const releasesWords = {
  /** What a release in a file is, a sentence each. */
  offerLines: (offer: ReleaseOffer, nameOf: (place: string) => string): string[] => [
    offer.holds ??
      `${counted(offer.occupations, 'occupation', 'occupations')}${ofPlaces(offer)}, from ${counted(offer.rows, 'row', 'rows')}.`,
    ...offer.skipped.map(({ why, rows }) => `${counted(rows, 'row was', 'rows were')} passed over: ${why}.`),
    ...offer.lacks,
    ...againstLines(offer, nameOf),
  ],
  passedOver: (names: readonly string[]): string => `Not needed, and left out: ${names.join(', ')}.`,

  cli: {
    import: {
      description: 'bring in official releases from files, and use them',
      file: 'a wage file (xlsx, or the zip of them), occupation.xlsx or education.xlsx of the projections, an O*NET database (zip or folder), the states’ projections, the CIP–SOC crosswalk (xlsx), or schools and what they awarded (IPEDS HD and C_A, both at once)',
      json: 'print what was found as JSON',
      yes: 'take it without asking',
      keep: 'take it, but leave in use what is in use',
      progress: (rows: number, share: number): string => `Reading: ${whole(rows)} rows, ${Math.round(share * 100)}%`,
      question: 'Take it? [y/N] ',
      notTaken: 'Nothing was brought in. To take it, add --yes.',
      taken: (title: string, period: string, isUsed: boolean): string =>
        isUsed ? `${title}, ${period}: taken, and in use now.` : `${title}, ${period}: taken, and not in use.`,
      back: (id: string): string => `To go back: pathsheet releases --use ${id}`,
    },
    releases: {
      description: 'list the releases that are here, and choose which is in use',
      use: 'put this release in use in its series',
      json: 'print them as JSON',
      line: (isUsed: boolean, id: string, title: string, period: string, origin: string): string =>
        `${isUsed ? '*' : ' '} ${id.padEnd(26)}  ${title}, ${period} (${origin})`,
      bundled: 'came with Pathsheet',
      imported: (day: string): string => `brought in on ${date(day)}`,
      legend: '* in use',
      unreadable: (folder: string): string => `The folder “${folder}” in the library cannot be read as a release.`,
    },
  },
};
