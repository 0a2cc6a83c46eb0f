import { expect, test } from 'vitest';
import { sheetFileName } from '#main/handouts/fileName.ts';
import { TemplateId, templateTraits } from '#shared/models/sheet.ts';
import { catalog, handouts, TODAY } from '../sheets.ts';

const SOCS = ['29-2072', '29-1141', '47-2111'];

const nameOf = (template: TemplateId, answers?: true): string => {
  const careers = SOCS.slice(0, templateTraits[template].careers.least).map((soc) => catalog.career(soc, 'IN'));
  const dress = { template, look: { paper: 'letter', ink: 'gray' }, ...(answers && { answers }) } as const;
  return sheetFileName(handouts.layOut(careers, dress, TODAY).title, 'IN');
};

test('a file is named by its career and kind, so that no sheet of a career takes the place of another', () => {
  const names = [...TemplateId.options.map((template) => nameOf(template)), nameOf('two-sided', true)];
  expect(names).toContain('medical-records-specialist-in.pdf');
  expect(names).toContain('medical-records-specialist-profile-in.pdf');
  expect(names).toContain('medical-records-specialist-answers-in.pdf');
  expect(names).toContain('medical-records-specialist-large-print-in.pdf');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name.length, name).toBeLessThan(70);
});
