import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { Soc } from '#shared/models/figure.ts';
import type { SavedSheet } from '#shared/models/savedSheet.ts';
import type { Conflict } from '#shared/models/said.ts';
import { templateTraits, type Sheet, type TemplateId } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { laidOutSheet, queryClient, useFavourites, useLogo, useSettings } from '../../door/queries.ts';
import { useAction } from '../../shell/actions.ts';
import { useIsSlow } from '../../shell/slow.ts';
import { useToday } from '../../shell/today.ts';
import { Button } from '../../ui/Button.tsx';
import { readAddress, sheetAddress, type SheetAddress } from './address.ts';
import { Choices } from './Choices.tsx';
import { Conflicts } from './Conflicts.tsx';
import { useDelivery } from './delivery.tsx';
import { sheetFonts } from './fonts.ts';
import { outline, titleOf } from './outline.ts';
import { Pages } from './Pages.tsx';
import { Preview, type Zoom } from './Preview.tsx';
import { SheetProblem } from './SheetProblem.tsx';
import { useKeeping, useSavedSheet } from './keeping.tsx';
import { careersOf, usualSheet } from './sheet.ts';
import { SheetInWords } from './SheetInWords.tsx';
import styles from './SheetScreen.module.css';

/** The page as it will print, and what can be chosen for it. The choices sit in the address. */
export function SheetScreen() {
  const { soc } = readAddress(useSearch());
  if (soc) return <CareerSheet soc={soc} />;
  return (
    <main className={styles.empty}>
      <h1>{en.window.sheets.title}</h1>
      <p>
        {en.window.sheets.noCareer} <Link href="/careers">{en.window.sheets.chooseCareer}</Link>
      </p>
    </main>
  );
}

function CareerSheet({ soc }: { soc: Soc }) {
  const today = useToday();
  const { sheet, change, saved, isComing } = useSheetInAddress(soc, today);
  const [zoom, setZoom] = useState<Zoom>('page');
  const [page, setPage] = useState(0);
  const isWhole = hasCareers(sheet) && !isComing;
  // The old page stays until the new one is there.
  const asked = useQuery({ ...laidOutSheet(sheet, today), placeholderData: keepPreviousData, enabled: isWhole });
  // But not where another career must be chosen first: it would pass for what was asked.
  const laidOut = isWhole ? asked.data : undefined;
  const fonts = useQuery(sheetFonts);
  const logo = useLogo(sheet.look.ink);
  const isSlow = useIsSlow(asked.isFetching || fonts.isFetching);
  const delivery = useDelivery(sheet);
  const keeping = useKeeping({ sheet, saved, onKept: (id) => change({ saved: id }) });
  useAction('print', delivery.print);
  useAction('savePdf', delivery.savePdf);
  const parts = laidOut && outline(laidOut.list.root);
  const pages = laidOut?.list.pages.length ?? 1;
  // Another choice may have made it shorter.
  const shownPage = Math.min(page, pages - 1);
  const error = asked.error ?? fonts.error;
  if (error)
    return <SheetProblem error={error} ofFonts={error === fonts.error} tryAgain={() => void (asked.error ? asked : fonts).refetch()} />;
  return (
    <main className={styles.screen}>
      <Choices
        sheet={sheet}
        title={parts && titleOf(parts)}
        change={change}
        zoom={zoom}
        setZoom={setZoom}
        delivery={delivery}
        keeping={keeping}
      />
      <section className={styles.preview} aria-label={en.window.sheets.preview} aria-busy={asked.isFetching}>
        <output className={styles.busy}>{isSlow && en.window.sheets.layingOut}</output>
        {laidOut && fonts.data && <Preview list={laidOut.list} logo={logo} page={shownPage} zoom={zoom} />}
        <Pages page={shownPage} of={pages} go={setPage} />
        {parts && <SheetInWords parts={parts} />}
        <div className={styles.under}>
          {laidOut && (
            <UnderThePage {...laidOut} pages={pages} template={sheet.template} isHistoric={sheet.historic === true} change={change} />
          )}
        </div>
      </section>
    </main>
  );
}

const hasCareers = ({ template, careers }: Sheet): boolean => careers.length >= templateTraits[template].careers.least;

interface SheetInAddress {
  sheet: Sheet;
  /** Takes the place of the history's entry. */
  change: (part: Partial<SheetAddress>) => void;
  /** The saved sheet that this one is, with other choices perhaps. */
  saved: SavedSheet | undefined;
  /** Which one that is, is not known yet: another's figures must not be shown in its place. */
  isComing: boolean;
}

/** The sheet that the address asks for; where it is silent, the saved sheet, then the settings. */
function useSheetInAddress(soc: Soc, today: string): SheetInAddress {
  const settings = useSettings();
  const [, navigate] = useLocation();
  const search = useSearch();
  const address = useMemo(() => readAddress(search), [search]);
  const favourites = useFavourites();
  const { saved, isComing } = useSavedSheet(address.saved);
  const sheetAt = useCallback(
    ({ template = 'one-page', paper = settings.paper, ink = settings.ink, place = settings.place, ...asked }: SheetAddress): Sheet => {
      const kept = saved?.sheet;
      return {
        ...kept,
        ...usualSheet(soc, place, { paper, ink }),
        template,
        careers: kept?.template === template ? kept.careers : careersOf(template, soc, favourites),
        answers: asked.show && templateTraits[template].hasAnswers ? true : undefined,
        groupBy: template === 'list' ? asked.group : undefined,
        historic: asked.historic ? true : undefined,
      };
    },
    [soc, settings, favourites, saved],
  );
  const sheet = useMemo(() => sheetAt(address), [sheetAt, address]);
  const change = useCallback(
    (part: Partial<SheetAddress>): void => {
      const to = { ...address, ...part };
      const next = sheetAt(to);
      // Main lays it out while the choices are drawn anew.
      if (hasCareers(next) && part.saved === undefined) void queryClient.prefetchQuery(laidOutSheet(next, today));
      navigate(sheetAddress(to), { replace: true });
    },
    [address, sheetAt, navigate, today],
  );
  return { sheet, change, saved, isComing };
}

interface UnderProps {
  leftOff: string[];
  unprintable: string[];
  conflicts: Conflict[];
  stale: string[];
  isHistoric: boolean;
  pages: number;
  template: TemplateId;
  change: (part: Partial<SheetAddress>) => void;
}

function UnderThePage({ leftOff, unprintable, conflicts, stale, isHistoric, pages, template, change }: UnderProps) {
  const words = en.window.sheets;
  return (
    <>
      {unprintable.length > 0 && (
        <p role="alert">
          <strong className={styles.problem}>{words.unprintable(unprintable)}</strong> {words.unprintableHint}
        </p>
      )}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} printAsHistoric={() => change({ historic: 'yes' })} />}
      {stale.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isHistoric && (
        <p>
          <Button onPress={() => change({ historic: undefined })}>{en.staleness.notAsHistoric}</Button>
        </p>
      )}
      {leftOff.length > 0 && <p>{words.leftOff(leftOff)}</p>}
      {leftOff.length === 0 && unprintable.length === 0 && conflicts.length === 0 && <p>{words.fits(pages)}</p>}
      {templateTraits[template].isImposed && (
        <p>
          {words.printOnly} <Button onPress={() => change({ template: undefined })}>{words.toOnePage}</Button>
        </p>
      )}
    </>
  );
}
