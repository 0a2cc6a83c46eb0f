import { problemOf } from '../../shell/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { en } from '#shared/text/en.ts';
import type { Choices } from '#shared/models/facet.ts';
import { hasChoices } from '#shared/rules/facets.ts';
import { Message } from './Message.tsx';
import { isSearch } from './order.ts';

const words = en.window.careers;

/** What could not be had. */
export interface Failure {
  what: 'list' | 'search';
  error: unknown;
  tryAgain: () => void;
}

interface Props {
  failure: Failure | undefined;
  count: number | undefined;
  text: string;
  choices: Choices;
  hasSaved: boolean;
  /** How many careers there would be without the choices. */
  unfiltered: number;
  onClearChoices: () => void;
  onClearSearch: () => void;
}

/** What stands in place of the rows where there are none: what happened, and what to do. Null where there are rows, or will be. */
export function InsteadOfRows({ failure, count, ...rest }: Props) {
  if (failure) return <Failed {...failure} />;
  return count === 0 ? <NothingFound {...rest} /> : null;
}

function Failed({ what, error, tryAgain }: Failure) {
  const { message, hint } = problemOf(error);
  return (
    <div role="alert">
      <Message title={words.failed[what]} hint={`${message} ${hint}`}>
        <Button onPress={tryAgain}>{words.failed.tryAgain}</Button>
      </Message>
    </div>
  );
}

function NothingFound({ text, choices, hasSaved, unfiltered, onClearChoices, onClearSearch }: Omit<Props, 'failure' | 'count'>) {
  const { nothingFound } = words;
  const typed = text.trim();
  const title = typed === '' ? nothingFound.forChoices : unfiltered > 0 ? nothingFound.forBoth(typed) : nothingFound.forWords(typed);
  const isWordsFault = typed !== '' && unfiltered === 0;
  const hint = choices.saved.length > 0 && !hasSaved ? nothingFound.savedNone : isWordsFault ? nothingFound.shorter : undefined;
  return (
    <Message title={title} {...(hint && { hint })}>
      {hasChoices(choices) && unfiltered > 0 && (
        <Button look="primary" onPress={onClearChoices}>
          {nothingFound.clearFilters(words.list.count(en.format.number(unfiltered)))}
        </Button>
      )}
      {isSearch(text) && <Button onPress={onClearSearch}>{nothingFound.clearSearch}</Button>}
    </Message>
  );
}
