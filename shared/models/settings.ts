import * as z from 'zod';
import { ClusterEdition } from './cluster.ts';
import { Place } from './figure.ts';
import { SpotId } from './program.ts';
import { School } from './school.ts';
import { Ink, Paper } from './sheet.ts';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

/** What a counselor set once. `settings.json` in the folder of settings and records. */
export const Settings = z.strictObject({
  /** Where the school is: the place that everything starts with. */
  place: Place,
  /** The city or ZIP code from which distances are measured; empty where nobody said. */
  near: SpotId,
  /** The school's name as it is printed; empty for none. */
  school: School.shape.name,
  contact: School.shape.contact,
  notice: School.shape.notice,
  /** The edition of the career clusters that the school uses. */
  clusters: z.enum([...ClusterEdition.options, 'none']),
  paper: Paper,
  ink: Ink,
  theme: Theme,
  /** Whether the two questions of the first start were answered or skipped. */
  welcomed: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsChange = Settings.partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

export const usualSettings: Settings = {
  place: 'US',
  near: '',
  school: '',
  contact: '',
  notice: '',
  clusters: '2024',
  paper: 'letter',
  ink: 'gray',
  theme: 'system',
  welcomed: false,
};
