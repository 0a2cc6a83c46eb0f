import { QueryClient, queryOptions, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { CallInput, CallOutput } from '#shared/contract.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import type { SavedSheetId } from '#shared/models/savedSheet.ts';
import { nameAreas } from '#shared/models/place.ts';
import type { LocalFact } from '#shared/models/localFact.ts';
import type { SpotId } from '#shared/models/program.ts';
import type { LogoRevision } from '#shared/models/school.ts';
import type { Settings, SettingsChange } from '#shared/models/settings.ts';
import type { Ink, Sheet } from '#shared/models/sheet.ts';
import { call, listen } from './index.ts';

export type Start = CallOutput<'app.start'>;

/** Data of main only changes when main says so. `always`: a machine without network is the usual one here. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

const PATIENCE_MS = 200;
/** What is made of releases, by the first word of its key. */
const OF_RELEASES: ReadonlySet<unknown> = new Set([
  'careers',
  'search',
  'career',
  'releases',
  'sheet',
  'savedSheets',
  'cities',
  'spot',
  'programs',
]);
const PRINTED = ['school', 'contact', 'notice', 'clusters', 'near'] as const;

/** Asks for what every screen needs, before the first is shown, and keeps it up to date. */
export async function startQueries(): Promise<void> {
  const asked = { start: call('app.start', {}), list: call('careers.list', {}) };
  // Whoever needs the list is told when it fails.
  asked.list.catch(() => undefined);
  const start = await asked.start;
  queryClient.setQueryData(['start'], start);
  const keep = (change: Partial<Start>): void => {
    queryClient.setQueryData(['start'], (old: Start | undefined) => old && { ...old, ...change });
  };
  listen('favourites.changed', (favourites) => keep({ favourites }));
  listen('settings.changed', (settings) => {
    const before = queryClient.getQueryData<Start>(['start'])?.settings;
    keep({ settings });
    // The school's words stand on the sheets.
    if (PRINTED.some((part) => settings[part] !== before?.[part])) void queryClient.invalidateQueries({ queryKey: ['sheet'] });
  });
  listen('facts.changed', (facts) => {
    queryClient.setQueryData(localFacts.queryKey, facts);
    void queryClient.invalidateQueries({ queryKey: ['sheet'] });
  });
  listen('logo.changed', (logo) => {
    if (logo === queryClient.getQueryData<Start>(['start'])?.logo) return;
    keep({ logo });
    void queryClient.invalidateQueries({ queryKey: ['sheet'] });
  });
  listen('sheets.changed', () => void queryClient.invalidateQueries({ queryKey: savedSheets.queryKey }));
  listen('storage.changed', (storage) => keep({ storage }));
  nameAreas(new Map(Object.entries(start.releases.areas)));
  listen('releases.changed', (releases) => {
    const before = queryClient.getQueryData<Start>(['start'])?.releases;
    if (JSON.stringify(before) === JSON.stringify(releases)) return;
    nameAreas(new Map(Object.entries(releases.areas)));
    keep({ releases });
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => OF_RELEASES.has(queryKey[0]) });
  });
  // The list is usually there in less time than it would take to draw the window without it. If it is late, or fails, its screen says so.
  const list = queryClient.prefetchQuery({ ...careerList(start.settings.place), queryFn: async () => asked.list });
  await Promise.race([list, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

export const useStart = (): Start => useSuspenseQuery({ queryKey: ['start'], queryFn: () => call('app.start', {}) }).data;
export const useSettings = (): Settings => useStart().settings;
export const useFavourites = (): readonly Soc[] => useStart().favourites;

export const careerList = (place: Place) => queryOptions({ queryKey: ['careers', place], queryFn: () => call('careers.list', { place }) });
export const searchData = queryOptions({ queryKey: ['search'], queryFn: () => call('careers.searchData', {}) });
export const career = (soc: Soc, place: Place) =>
  queryOptions({ queryKey: ['career', soc, place], queryFn: () => call('careers.get', { soc, place }) });
export const savedSheets = queryOptions({ queryKey: ['savedSheets'], queryFn: () => call('sheets.list', {}) });
/** Asked for anew each time: releases may have come or gone. */
export const sheetChanges = (id: SavedSheetId) =>
  queryOptions({ queryKey: ['sheetChanges', id], queryFn: () => call('sheets.changes', { id }), staleTime: 0, gcTime: 0 });
export const cities = queryOptions({ queryKey: ['cities'], queryFn: () => call('programs.cities', {}) });
export const spot = (near: SpotId) => queryOptions({ queryKey: ['spot', near], queryFn: () => call('programs.spot', { near }) });
export const programsNear = (asked: CallInput<'programs.near'>) =>
  queryOptions({ queryKey: ['programs', asked], queryFn: () => call('programs.near', asked) });
const releases = queryOptions({ queryKey: ['releases'], queryFn: () => call('releases.list', {}) });
const localFacts = queryOptions({ queryKey: ['facts'], queryFn: () => call('facts.list', {}) });
/** @param today as in `useToday`: main prints that day on the sheet, so a sheet of another day is another one */
export const laidOutSheet = (sheet: Sheet, today: string) =>
  queryOptions({ queryKey: ['sheet', today, sheet], queryFn: () => call('sheets.layOut', sheet) });

/** What was added to careers; undefined for the moment until it is there. */
export const useFacts = (): readonly LocalFact[] | undefined => useQuery(localFacts).data;

/** Releases by their id; empty for the moment until they are there. */
export function useReleases(): ReadonlyMap<string, CallOutput<'releases.list'>[number]> {
  const { data } = useQuery({ ...releases, select: byId });
  return data ?? NO_RELEASES;
}

/** One function and one empty map: what is made from them is made once. */
const byId = (list: CallOutput<'releases.list'>) => new Map(list.map((release) => [release.id, release]));
const NO_RELEASES: ReadonlyMap<string, CallOutput<'releases.list'>[number]> = new Map();

/** The school's logo as it prints in this ink; undefined where there is none, and until it is there. */
export function useLogo(ink: Ink): HTMLImageElement | undefined {
  const { logo } = useStart();
  return useQuery(logoPicture(logo, ink)).data ?? undefined;
}

/** Loaded once: a ticket does not last, but the picture does. */
const logoPicture = (revision: LogoRevision, ink: Ink) =>
  queryOptions({
    queryKey: ['logo', revision, ink],
    gcTime: Infinity,
    queryFn: async () => {
      if (revision === null) return null;
      const { ticket } = await call('school.logo', { ink });
      if (ticket === null) return null;
      const picture = new Image();
      picture.src = URL.createObjectURL(await (await fetch(`/files/${ticket}`)).blob());
      await picture.decode();
      return picture;
    },
  });

export const useSetFavourite = () => useMutation({ mutationFn: (input: CallInput<'favourites.set'>) => call('favourites.set', input) });
export const useChangeSettings = () => useMutation({ mutationFn: (change: SettingsChange) => call('settings.change', change) });
