import { memo } from 'react';
import { Link } from 'wouter';
import type { ActionId } from '#shared/models/action.ts';
import { templateTraits, type Sheet } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { useSettings, useStart } from '../../door/queries.ts';
import { keyLabel } from '../../shell/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { optionsOf } from '../../ui/options.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { PlaceSelect } from '../../ui/PlaceSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import type { SheetAddress } from './address.ts';
import type { useDelivery } from './delivery.tsx';
import type { Keeping } from './keeping.tsx';
import type { Zoom } from './Preview.tsx';
import styles from './SheetScreen.module.css';

const words = en.window.sheets;

interface ChosenProps {
  sheet: Sheet;
  change: (part: Partial<SheetAddress>) => void;
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
}

interface ChoicesProps extends ChosenProps {
  title: string | undefined;
  delivery: ReturnType<typeof useDelivery>;
  keeping: Keeping;
}

/** What can be chosen for a sheet, and what can be done with it. */
export function Choices({ title, delivery, keeping, ...chosen }: ChoicesProps) {
  const { careers, place } = chosen.sheet;
  const [soc] = careers as [string];
  return (
    <aside className={styles.choices} aria-label={words.choices}>
      <header className={styles.head}>
        <h1>{title ?? words.title}</h1>
        <Link href={`/careers?${new URLSearchParams({ soc, place }).toString()}`}>{words.backToCareer}</Link>
      </header>
      <Chosen {...chosen} />
      <div className={styles.buttons}>
        <Button look="primary" onPress={delivery.print} autoFocus>
          {words.print} <Key of="print" />
        </Button>
        <Button onPress={delivery.savePdf}>
          {words.savePdf} <Key of="savePdf" />
        </Button>
        <Button onPress={() => keeping.keep(title ?? words.title)} isDisabled={!keeping.isPossible}>
          {keeping.isKept ? en.window.savedSheets.keepAgain : en.window.savedSheets.keep}
        </Button>
        {delivery.status}
        {keeping.status}
      </div>
    </aside>
  );
}

/** The kit's lists and buttons are slow to draw: anew when a choice changes, but not when its page comes. */
const Chosen = memo(function Chosen({ sheet, change, zoom, setZoom }: ChosenProps) {
  const { paper, ink } = sheet.look;
  const { clusters } = useSettings();
  const { careers, hasAnswers } = templateTraits[sheet.template];
  const missing = careers.least - sheet.careers.length;
  return (
    <>
      <Select
        label={words.template}
        options={optionsOf(en.sheet.templates)}
        value={sheet.template}
        onChange={(template) => change({ template, show: undefined })}
      />
      {missing > 0 && <p className={styles.hint}>{words.saveMore(missing)}</p>}
      {hasAnswers && (
        <RadioGroup
          label={words.answers.label}
          options={optionsOf(words.answers.names)}
          value={sheet.answers ? 'answers' : 'sheet'}
          onChange={(show) => change({ show: show === 'answers' ? show : undefined })}
        />
      )}
      {sheet.template === 'list' && clusters !== 'none' && (
        <RadioGroup
          label={words.groupBy.label}
          options={optionsOf(words.groupBy.names)}
          value={sheet.groupBy ?? 'education'}
          onChange={(by) => change({ group: by === 'cluster' ? by : undefined })}
        />
      )}
      <PlaceSelect label={words.place} value={sheet.place} onChange={(place) => change({ place })} />
      <RadioGroup label={words.paper.label} options={optionsOf(words.paper.names)} value={paper} onChange={(to) => change({ paper: to })} />
      <RadioGroup label={words.ink.label} options={optionsOf(words.ink.names)} value={ink} onChange={(to) => change({ ink: to })} />
      <RadioGroup label={words.zoom.label} options={optionsOf(words.zoom.names)} value={zoom} onChange={setZoom} />
    </>
  );
});

function Key({ of }: { of: ActionId }) {
  const { isMac } = useStart();
  return (
    <kbd className={styles.key} aria-hidden>
      {keyLabel(of, isMac)}
    </kbd>
  );
}
