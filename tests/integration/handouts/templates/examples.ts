import type { LaidOut } from '#main/handouts/index.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import { Ink, Paper, TemplateId, templateTraits } from '#shared/models/sheet.ts';
import { catalog, handouts, TODAY } from '../sheets.ts';

/** A sheet of any template, as a test asks for it. */
export interface Example {
  template: TemplateId;
  careers: readonly Soc[];
  place: Place;
  paper: Paper;
  ink: Ink;
  because: string;
  school?: Partial<SchoolBlock>;
  note?: string;
  answers?: true;
}

/** Careers that are hard to set, each for its reason. */
const HARD: readonly { soc: Soc; place: Place; because: string }[] = [
  { soc: '29-2072', place: 'IN', because: 'our text, figures of the state' },
  { soc: '49-9021', place: 'DC', because: 'the longest names' },
  { soc: '51-9141', place: 'IN', because: 'no text, pay not published for the place' },
  { soc: '27-2011', place: 'NY', because: 'pay by the hour only' },
  { soc: '31-1121', place: 'DC', because: 'a member of a group' },
  { soc: '31-1120', place: 'US', because: 'a group' },
  { soc: '55-1011', place: 'US', because: 'military: no figure at all' },
  { soc: '23-1011', place: 'PR', because: 'a territory without a figure' },
];

/** With these a template that takes several careers is tried. */
const COMPANY: readonly Soc[] = ['29-1141', '47-2111', '15-1252', '51-4121', '25-2021', '33-3051', '53-2011'];

/** The career, and as many others as the template takes or needs, at most four in all. */
function careersFor(template: TemplateId, soc: Soc): Soc[] {
  const { most } = templateTraits[template].careers;
  return [soc, ...COMPANY.filter((other) => other !== soc)].slice(0, Math.min(most, most > 4 ? 8 : 3));
}

/** Each template, with each hard career, on both papers; every other one in colour. */
export const examples: readonly Example[] = TemplateId.options.flatMap((template) =>
  HARD.flatMap(({ soc, place, because }, nth) =>
    Paper.options.map((paper): Example => ({
      template,
      careers: careersFor(template, soc),
      place,
      paper,
      ink: Ink.options[nth % Ink.options.length]!,
      because,
    })),
  ),
);

/** Those that somebody looked at: one a template. */
export const goldenExamples: readonly Example[] = TemplateId.options
  .filter((template) => template !== 'one-page')
  .map((template): Example => ({
    template,
    careers: careersFor(template, '29-2072'),
    place: 'IN',
    paper: 'letter',
    ink: 'gray',
    because: 'as it is handed out',
    school: { name: 'Lincoln High School' },
  }));

export const layOutExample = ({ template, careers, place, paper, ink, school, note, answers }: Example): LaidOut =>
  handouts.layOut(
    careers.map((soc) => catalog.career(soc, place)),
    { template, look: { paper, ink }, ...(school && { school }), ...(note && { note }), ...(answers && { answers }) },
    TODAY,
  );
