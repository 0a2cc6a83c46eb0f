import type { NearPrograms, ProgramSchool } from '#shared/models/program.ts';
import { awardsTogether, isWithin, NEAR_AT_MOST } from '#shared/rules/programs.ts';
import type { Text } from '#shared/text/en.ts';
import type { NearSchools } from './content.ts';

/** The nearest schools as a sheet shows them; undefined where none is near. */
export function composeNearSchools(programs: NearPrograms, text: Text): NearSchools | undefined {
  const { near, awards, period } = programs;
  const schools = nearEnough(programs);
  if (schools.length === 0) return undefined;
  const { programs: words, sheet } = text;
  const { heading, columns } = sheet.twoSided.programs;
  return {
    heading: heading(words.spot(near)),
    columns: columns(words.awardsAsked(awards), period),
    rows: schools.map((school) => row(school, text)),
    note: [
      words.more(programs, schools.filter(isWithin).length, schools.length),
      words.mainAddress,
      // The heading names a city and a ZIP code; what stands for a ZIP code that is not known must be said.
      ...(near.kind === 'area' ? [words.measuredFrom(near)] : []),
    ].join(' '),
  };
}

/** The schools that a sheet names. */
export const nearEnough = ({ schools }: NearPrograms): ProgramSchool[] => schools.filter(({ miles }) => miles <= NEAR_AT_MOST);

function row({ name, city, state, programs, miles }: ProgramSchool, text: Text): [string, string, string] {
  const { school, program, awarded } = text.sheet.twoSided.programs;
  const [first] = programs;
  const awards = awardsTogether(programs.map((one) => one.awards));
  return [
    school(name, `${city}, ${state}`),
    awarded(program(first?.title ?? '', programs.length - 1), text.programs.shortAwardsOf(awards)),
    text.programs.milesAlone(miles),
  ];
}
