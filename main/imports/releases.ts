import type { Release } from '#shared/models/release.ts';

const BLS = 'U.S. Bureau of Labor Statistics';
const NCES = 'National Center for Education Statistics, U.S. Department of Education';
const PUBLIC_DOMAIN = 'Public domain (U.S. government); cite the source and the period';
const bundled = { obtained: 'official', origin: 'bundled' } as const;

/** The releases that ship with the application, as `data/releases.json` holds them. Citations are printed word for word. */
export const bundledReleases: readonly Release[] = [
  {
    id: 'oews-2025',
    title: 'Occupational Employment and Wage Statistics, national',
    publisher: BLS,
    period: 'May 2025',
    released: '2026-05-15',
    nextExpected: '2027-04',
    url: 'https://www.bls.gov/oes/',
    licence: PUBLIC_DOMAIN,
    citation: `${BLS}, Occupational Employment and Wage Statistics, May 2025`,
    ...bundled,
  },
  {
    id: 'oews-2025-states',
    title: 'Occupational Employment and Wage Statistics, states and territories',
    publisher: BLS,
    period: 'May 2025',
    released: '2026-05-15',
    nextExpected: '2027-04',
    url: 'https://www.bls.gov/oes/',
    licence: PUBLIC_DOMAIN,
    citation: `${BLS}, Occupational Employment and Wage Statistics, May 2025`,
    obtained: {
      repackagedBy:
        'A third party (July 2026). Two independent copies agree on every value, and its national figures agree with the official file. It leaves out why a value is withheld.',
    },
    origin: 'bundled',
  },
  {
    id: 'projections-2024-34',
    title: 'Employment Projections, national',
    publisher: BLS,
    period: '2024–34',
    released: '2025-08-28',
    nextExpected: '2026-08-27',
    url: 'https://www.bls.gov/emp/',
    licence: PUBLIC_DOMAIN,
    citation: `${BLS}, Employment Projections, 2024–34`,
    ...bundled,
  },
  {
    id: 'attainment-2022-23',
    title: 'Educational attainment of workers 25 years and older',
    publisher: BLS,
    period: '2022–23',
    released: '2025-08-28',
    nextExpected: '2026-08-27',
    url: 'https://www.bls.gov/emp/tables/educational-attainment.htm',
    licence: PUBLIC_DOMAIN,
    citation: `${BLS}, Employment Projections, educational attainment 2022–23`,
    ...bundled,
  },
  {
    id: 'state-projections-2022-32',
    title: 'State agencies’ long-term projections',
    publisher: 'State workforce agencies, at Projections Central',
    period: '2022–32',
    url: 'https://projectionscentral.org/',
    licence: 'None is stated; cite the state agencies and Projections Central',
    citation: 'State agencies’ long-term projections, 2022–32, compiled at Projections Central',
    ...bundled,
  },
  {
    id: 'onet-30-1',
    title: 'O*NET 30.1 Database',
    publisher: 'U.S. Department of Labor, Employment and Training Administration',
    period: 'December 2025',
    released: '2025-12',
    nextExpected: '2026-02',
    url: 'https://www.onetcenter.org/database.html',
    licence: 'CC BY 4.0',
    citation:
      'This page includes information from the O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Pathsheet has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.',
    ...bundled,
  },
  {
    id: 'soc-2018',
    title: '2018 Standard Occupational Classification',
    publisher: BLS,
    period: '2018',
    released: '2017-11',
    url: 'https://www.bls.gov/soc/2018/',
    licence: PUBLIC_DOMAIN,
    citation: `${BLS}, 2018 Standard Occupational Classification`,
    ...bundled,
  },
  {
    id: 'programs-2023-24',
    title: 'Schools and what they awarded (IPEDS: completions 2023–24, institutions 2024)',
    publisher: NCES,
    period: '2023–24',
    url: 'https://nces.ed.gov/ipeds/',
    licence: PUBLIC_DOMAIN,
    citation: 'U.S. Department of Education, NCES, IPEDS, 2023–24 completions',
    obtained: {
      repackagedBy:
        'Schools: the official file. What they awarded: a third party’s copy of the official table with fewer columns; it leaves out students’ groups, which Pathsheet does not use.',
    },
    origin: 'bundled',
  },
  {
    id: 'cip-soc-2020',
    title: 'Fields of study and the occupations that they lead to (CIP 2020 to SOC 2018)',
    publisher: `${NCES}, and ${BLS}`,
    period: '2020',
    url: 'https://nces.ed.gov/ipeds/cipcode/',
    licence: PUBLIC_DOMAIN,
    citation: 'NCES and BLS, CIP 2020 to SOC 2018 crosswalk',
    ...bundled,
  },
];
