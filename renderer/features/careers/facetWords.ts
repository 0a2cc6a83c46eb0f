import type { Cluster } from '#shared/models/cluster.ts';
import type { Figure } from '#shared/models/figure.ts';
import type { Subject } from '#shared/models/subject.ts';
import { en } from '#shared/text/en.ts';
import { facetOptions, type Choices, type Facet } from '#shared/models/facet.ts';
import { facets } from '#shared/rules/facets.ts';

const words = en.window.careers.filters;

/** As wide as `+3.1%`: nothing moves when the figure is there. */
const ROOM_FOR_CHANGE = '\u2007'.repeat(5);

/** What an option is called. */
export function optionLabel(facet: Facet, option: string, growthOfAll: Figure | undefined): string {
  switch (facet) {
    case 'interests':
      return en.interests[option as keyof typeof en.interests].doers;
    case 'cluster':
      return en.clusters.names[option as Cluster];
    case 'subject':
      return en.clusters.subjects[option as Subject];
    case 'published':
    case 'saved':
      return words[facet].option;
    case 'growth': {
      if (option !== 'faster') return words.growth.options[option as 'slower'];
      return words.growth.options.faster(typeof growthOfAll?.value === 'number' ? en.format.change(growthOfAll.value) : ROOM_FOR_CHANGE);
    }
    case 'education':
    case 'pay': {
      const labels: Readonly<Record<string, string>> = words[facet].options;
      return labels[option]!;
    }
  }
}

/** What was chosen, in the order of the filters, for the line that sums it up. */
export const chosenWords = (choices: Choices): string[] =>
  facets.flatMap((facet) =>
    facetOptions[facet].filter((option) => isIn(choices[facet], option)).map((option) => shortLabel(facet, option)),
  );

const isIn = (chosen: readonly string[], option: string): boolean => chosen.includes(option);

function shortLabel(facet: Facet, option: string): string {
  switch (facet) {
    case 'published':
    case 'saved':
      return words[facet].short;
    case 'growth':
      return words.growth.short[option as keyof typeof words.growth.short];
    case 'education':
    case 'pay':
      return option === 'none' ? words[facet].noneShort : lowerFirst(optionLabel(facet, option, undefined));
    case 'cluster':
      return optionLabel(facet, option, undefined);
    case 'subject':
    case 'interests':
      return lowerFirst(optionLabel(facet, option, undefined));
  }
}

const lowerFirst = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
