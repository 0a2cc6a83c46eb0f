import type { Place } from '#shared/models/figure.ts';
import { areaCodes, placeCodes, placeName } from '#shared/models/place.ts';
import { Select } from './Select.tsx';

/** The nation, a state or a territory, and then the areas that were brought in. */
export function PlaceSelect(props: {
  label: string;
  hint?: string;
  value: Place;
  onChange: (place: Place) => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}) {
  return <Select {...props} options={[...placeCodes, ...areaCodes()].map((code) => ({ id: code, name: placeName(code) ?? code }))} />;
}
