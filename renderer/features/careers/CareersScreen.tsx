import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { memo, useCallback, useMemo, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Place, Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { careerList, useStart } from '../../door/queries.ts';
import { useAction } from '../../shell/actions.ts';
import { keyLabel } from '../../shell/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { careersPath, LONGEST_SEARCH } from './address.ts';
import { CareerGrid, GRID_ID, rowId, type GridHandle } from './CareerGrid.tsx';
import type { Facet } from '#shared/models/facet.ts';
import { noChoices, toggled } from '#shared/rules/facets.ts';
import { chosenWords } from './facetWords.ts';
import { Filters } from './Filters.tsx';
import { InsteadOfRows, type Failure } from './InsteadOfRows.tsx';
import { ListFooter } from './ListFooter.tsx';
import { ListStatus } from './ListStatus.tsx';
import { isSearch, nextSort, usualSort, type SortColumn } from './order.ts';
import { Profile } from './profile/Profile.tsx';
import { useBox } from './useBox.ts';
import { useCareersAddress } from './useCareersAddress.ts';
import { useCareerSearch } from './useCareerSearch.ts';
import { useEscape, useFocusReturn } from './focus.ts';
import { useShownCareers } from './useShownCareers.ts';
import { useWalking } from './useWalking.ts';
import styles from './CareersScreen.module.css';

const words = en.window.careers;

/** Filters, search and list; and the profile of the career that the address names. */
export function CareersScreen() {
  const { address, text, type, settle, go } = useCareersAddress();
  const { choices, soc: open } = address;
  const { isMac, settings, favourites } = useStart();
  const place = address.place ?? settings.place;
  const listed = useQuery({ ...careerList(place), placeholderData: keepPreviousData });
  const list = listed.data;
  const searching = useCareerSearch({ isListShown: list !== undefined, isNeeded: isSearch(text) });
  const shown = useShownCareers({ list, search: searching.search, saved: favourites, text, choices, sort: address.sort });
  const { rows } = shown;

  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const pane = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const { width } = useBox(main);
  const coversList = open !== undefined && width > 0 && width < ROOM.listAndCareer;
  useFocusReturn({ field, pane, open, coversList });
  const on = useCommands(go);
  const listKey = useMemo(
    () => careersPath({ q: text, choices, ...(address.sort && { sort: address.sort }) }),
    [text, choices, address.sort],
  );
  const escape = (): void => (text === '' ? on.close() : type(''));
  const walking = useWalking({ list, rows, grid, field, open, listKey, onOpen: on.open, onEscape: escape });
  useAction('find', () => {
    if (coversList) flushSync(on.close);
    field.current!.select();
    field.current!.focus();
  });
  const hrefOf = useCallback((soc: Soc) => careersPath({ ...address, soc }), [address]);
  const failure = failureOf(listed, searching, isSearch(text));
  return (
    <main ref={main} className={styles.screen}>
      <h1 className="visuallyHidden">{words.title}</h1>
      <div className={layoutFor(width, open !== undefined, coversList)}>
        <Filters
          {...{ list, place, choices }}
          clusters={settings.clusters}
          count={shown.count}
          shownCount={rows?.length}
          onPlace={on.place}
          onToggle={on.toggle}
          onClear={on.clearChoices}
        />
        <section aria-label={words.list.label} className={styles.list}>
          <div className={styles.search}>
            <SearchField
              ref={field}
              {...{ text, list: GRID_ID, activeRow: walking.activeSoc && rowId(walking.activeSoc) }}
              label={words.search.label}
              placeholder={words.search.placeholder}
              clearLabel={words.search.clear}
              shortcut={keyLabel('find', isMac)}
              maxLength={LONGEST_SEARCH}
              onText={type}
              onKeyDown={walking.onFieldKey}
              onBlur={settle}
            />
          </div>
          <ListStatus
            count={rows?.length}
            chosen={chosenWords(choices)}
            waitsFor={failure || rows ? undefined : list ? 'search' : 'list'}
            isByMatch={rows !== undefined && shown.sort === undefined}
            openTitle={list?.careers.find(({ soc }) => soc === open)?.title}
          />
          <div className={styles.rows}>
            <CareerGrid
              ref={grid}
              {...{ list, open, listKey, sort: shown.sort, matchedTitles: shown.matchedTitles, active: walking.active }}
              rows={failure ? NO_ROWS : rows}
              isBusy={!failure && (rows === undefined || listed.isPlaceholderData)}
              onSort={on.sort}
              onOpen={(soc) => {
                walking.activate(soc);
                on.open(soc);
              }}
              onKeyDown={walking.onGridKey}
            />
            <InsteadOfRows
              {...{ failure, text, choices, unfiltered: shown.unfiltered, count: rows?.length, hasSaved: favourites.length > 0 }}
              onClearChoices={on.clearChoices}
              onClearSearch={() => {
                type('');
                field.current!.focus();
              }}
            />
          </div>
          <ListFooter list={list} />
        </section>
        {open !== undefined && <OpenCareer soc={open} place={place} hrefOf={hrefOf} onClose={on.close} pane={pane} />}
      </div>
    </main>
  );
}

const NO_ROWS: readonly number[] = [];

/** In px: with less, the filters go behind a button; or, beside a profile, the list goes. */
const ROOM = { filtersAndList: 720, filtersListAndCareer: 1080, listAndCareer: 760 };

/** @param width 0 before it is known */
function layoutFor(width: number, hasCareer: boolean, coversList: boolean): string {
  const isNarrow = width > 0 && width < (hasCareer ? ROOM.filtersListAndCareer : ROOM.filtersAndList);
  const parts = [styles.layout, hasCareer && styles.withCareer, isNarrow && styles.narrow, coversList && styles.careerOnly];
  return parts.filter(Boolean).join(' ');
}

type Go = ReturnType<typeof useCareersAddress>['go'];

/** What the parts of the screen ask for. Always the same functions: whoever holds them is not drawn anew at each letter. */
const useCommands = (go: Go) =>
  useMemo(
    () => ({
      open: (soc: Soc) => go(() => ({ soc })),
      close: () => go(() => ({ soc: undefined })),
      place: (place: Place) => go(() => ({ place })),
      toggle: (facet: Facet, option: string) => go(({ choices }) => ({ choices: toggled(choices, facet, option) })),
      clearChoices: () => go(() => ({ choices: noChoices })),
      sort: (by: SortColumn) => go(({ sort, q }) => ({ sort: nextSort(usualSort(sort, q), by) })),
    }),
    [go],
  );

type Asked = Pick<ReturnType<typeof useQuery>, 'error' | 'refetch'>;

/** Without the list nothing can be shown; without the search everything but what is searched for. */
function failureOf(listed: Asked, searching: ReturnType<typeof useCareerSearch>, isSearching: boolean): Failure | undefined {
  if (listed.error) return { what: 'list', error: listed.error, tryAgain: () => void listed.refetch() };
  return isSearching && searching.error ? { what: 'search', error: searching.error, tryAgain: searching.retry } : undefined;
}

interface OpenCareerProps {
  soc: Soc;
  place: Place;
  hrefOf: (soc: Soc) => string;
  onClose: () => void;
  pane: RefObject<HTMLElement | null>;
}

const OpenCareer = memo(function OpenCareer({ soc, place, hrefOf, onClose, pane }: OpenCareerProps) {
  useEscape(pane, onClose);
  return (
    <section ref={pane} className={styles.career}>
      <div className={styles.close}>
        <Button look="quiet" aria-label={words.close} onPress={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </div>
      <Profile soc={soc} place={place} hrefOf={hrefOf} />
    </section>
  );
});
