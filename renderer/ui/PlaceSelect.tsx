import type { Place } from '#shared/models/figure.ts';
import { placeCodes, placeName } from '#shared/models/place.ts';
import { Select } from './Select.tsx';

const places = placeCodes.map((code) => ({ id: code, name: placeName(code) ?? code }));

/** The nation, a state or a territory. */
export function PlaceSelect(props: {
  label: string;
  hint?: string;
  value: Place;
  onChange: (place: Place) => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}) {
  return <Select {...props} options={places} />;
}
