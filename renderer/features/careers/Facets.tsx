import { memo, type ReactNode } from 'react';
import { editionOf, type Cluster } from '#shared/models/cluster.ts';
import type { CareerList } from '#shared/models/careerList.ts';
import type { Place } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import type { Settings } from '#shared/models/settings.ts';
import { en } from '#shared/text/en.ts';
import { PlaceSelect } from '../../ui/PlaceSelect.tsx';
import { SelectToCome } from '../../ui/Select.tsx';
import { FacetBox } from './FacetBox.tsx';
import { useAfterPaint } from './useAfterPaint.ts';
import { facetOptions, type Choices, type Facet } from '#shared/models/facet.ts';
import { hasChoices, type Counts } from '#shared/rules/facets.ts';
import { optionLabel } from './facetWords.ts';
import styles from './Facets.module.css';

const words = en.window.careers.filters;

interface Props {
  list: CareerList | undefined;
  place: Place;
  choices: Choices;
  counts: Counts | undefined;
  /** The edition whose clusters the school uses. */
  clusters: Settings['clusters'];
  onPlace: (place: Place) => void;
  onToggle: (facet: Facet, option: string) => void;
  onClear: () => void;
}

/** What narrows the list, with how many careers each choice would leave. */
export const Facets = memo(function Facets({ list, place, choices, counts, clusters, onPlace, onToggle, onClear }: Props) {
  const boxes = (facet: Facet, isShown: (option: string) => boolean = () => true): ReactNode => {
    const chosen: readonly string[] = choices[facet];
    const all: readonly string[] = facetOptions[facet];
    const shown = all.map((option, n) => ({ option, n })).filter(({ option }) => isShown(option) || chosen.includes(option));
    return shown.map(({ option, n }) => (
      <FacetBox
        key={option}
        facet={facet}
        option={option}
        label={optionLabel(facet, option, list?.growthOfAll)}
        {...(facet === 'interests' && { note: en.interests[option as keyof typeof en.interests].official })}
        count={counts?.[facet][n]}
        isChosen={chosen.includes(option)}
        onToggle={onToggle}
      />
    ));
  };
  return (
    <div className={styles.facets}>
      <Places place={place} onPlace={onPlace} />
      <Group heading={words.first.heading} isHeadingHidden>
        {boxes('published')}
        {boxes('saved')}
      </Group>
      <Group heading={words.education.heading}>{boxes('education')}</Group>
      <Group heading={words.interests.heading}>{boxes('interests')}</Group>
      <Group heading={words.pay.heading(en.sheet.pay.heading(placeName(place) ?? place))}>
        <PayBars counts={counts?.pay} chosen={choices.pay} />
        {boxes('pay')}
      </Group>
      {/* Without the growth of all jobs there is nothing to compare with. */}
      {(!list || list.growthOfAll) && <Group heading={words.growth.heading(list?.growthOfAll?.period ?? '')}>{boxes('growth')}</Group>}
      {clusters !== 'none' && (
        <Group heading={words.cluster.heading(clusters)}>{boxes('cluster', (option) => editionOf(option as Cluster) === clusters)}</Group>
      )}
      <Group heading={words.subject.heading}>{boxes('subject')}</Group>
      <div className={styles.clear}>
        <button type="button" onClick={onClear} disabled={!hasChoices(choices)}>
          {words.clearAll}
        </button>
      </div>
    </div>
  );
});

/** The kit's list of places is slow to draw, and no letter changes it. */
const Places = memo(function Places({ place, onPlace }: { place: Place; onPlace: (place: Place) => void }) {
  const isPainted = useAfterPaint(true);
  const label = en.window.careers.place;
  if (!isPainted) return <SelectToCome label={label} value={placeName(place) ?? place} />;
  return <PlaceSelect label={label} value={place} onChange={onPlace} />;
});

const bands = facetOptions.pay.filter((band) => band !== 'none');

/** How many careers pay how much, at a glance; the boxes beneath say it in words. */
function PayBars({ counts, chosen }: { counts: Counts['pay'] | undefined; chosen: Choices['pay'] }) {
  const most = Math.max(1, ...bands.map((_, n) => counts?.[n] ?? 0));
  return (
    <div aria-hidden className={styles.bars}>
      {bands.map((band, n) => (
        <span
          key={band}
          className={chosen.includes(band) ? `${styles.bar} ${styles.chosen}` : styles.bar}
          style={{ height: `${(100 * (counts?.[n] ?? 0)) / most}%` }}
        />
      ))}
    </div>
  );
}

const Group = ({ heading, isHeadingHidden = false, children }: { heading: string; isHeadingHidden?: boolean; children: ReactNode }) => (
  <fieldset className={styles.group}>
    <legend className={isHeadingHidden ? 'visuallyHidden' : undefined}>{heading}</legend>
    {children}
  </fieldset>
);
