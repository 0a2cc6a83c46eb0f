import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { placeName } from '#shared/models/place.ts';
import type { SavedSheet, SavedSheetId } from '#shared/models/savedSheet.ts';
import type { Sheet } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { call } from '../../door/index.ts';
import { savedSheets, useStart } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import styles from './SheetScreen.module.css';

const words = en.window.savedSheets;

/** The saved sheet of this id, undefined for none; and whether it is not known yet. */
export function useSavedSheet(id: SavedSheetId | undefined): { saved: SavedSheet | undefined; isComing: boolean } {
  const { data, isLoading } = useQuery({ ...savedSheets, enabled: id !== undefined });
  return { saved: data?.find(({ saved }) => saved.id === id)?.saved, isComing: isLoading };
}

export interface Keeping {
  /** Saves the sheet; one that was saved before gives way to it. @param title of the sheet */
  keep: (title: string) => void;
  /** Whether this folder can be written. */
  isPossible: boolean;
  /** Whether it is saved already, if with other choices. */
  isKept: boolean;
  /** What became of it: a live region. */
  status: ReactNode;
}

export function useKeeping({
  sheet,
  saved,
  onKept,
}: {
  sheet: Sheet;
  saved: SavedSheet | undefined;
  onKept: (id: SavedSheetId) => void;
}): Keeping {
  const { storage } = useStart();
  const { template, careers, place, look, answers } = sheet;
  // Its releases are named by saving alone.
  const about = JSON.stringify([template, careers, place, look, answers]);
  const { mutate, data, error, variables } = useMutation({
    mutationFn: async ({ title }: { title: string; about: string }) => {
      const name = words.name(title, en.sheet.templates[template], placeName(place) ?? place);
      return call('sheets.keep', { ...(saved && { id: saved.id }), name: name.slice(0, 200), sheet });
    },
    onSuccess: ({ id }) => onKept(id),
  });
  return {
    keep: (title) => mutate({ title, about }),
    isPossible: storage.writable,
    isKept: saved !== undefined,
    status: (
      <output className={styles.kept}>
        {error && `${problemOf(error).message} ${problemOf(error).hint}`}
        {data && variables.about === about && words.keptNow}
      </output>
    ),
  };
}
