import type { Occupation } from './career.ts';

/** An official page about an occupation. `id` is stable and is what is stored and asked for; only this file knows addresses. */
export interface Link {
  id: string;
  url: string;
  /** The address as it is printed: without the scheme. */
  printed: string;
}

const link = (id: string, url: string): Link => ({ id, url, printed: url.replace(/^https:\/\/(www\.)?/, '') });

/**
 * The official page of an occupation: O*NET OnLine's summary, or, for a group code that O*NET does not have,
 * the wage survey's page of that group.
 */
export function officialLink({ soc, kind }: Pick<Occupation, 'soc' | 'kind'>): Link {
  return kind === 'group'
    ? link(`oews/${soc}`, `https://www.bls.gov/oes/current/oes${soc.replace('-', '')}.htm`)
    : link(`onet/${soc}`, `https://www.onetonline.org/link/summary/${soc}.00`);
}
