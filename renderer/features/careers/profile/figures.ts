import { createContext, useContext } from 'react';
import type { Release } from '#shared/models/release.ts';
import type { Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';

/** What every figure of a profile needs in order to show its source. */
export interface Figures {
  career: Career;
  releases: ReadonlyMap<string, Release>;
  /** The figure on the page whose source is open, by the id of its element. */
  openId: string | undefined;
  /** `interests`: those of the career, which are no figures. */
  show: (asked: Figure | 'interests', element: Element) => void;
}

export const FiguresContext = createContext<Figures | undefined>(undefined);

export function useFigures(): Figures {
  const figures = useContext(FiguresContext);
  if (!figures) throw new Error('A figure stands outside of WithSources, where nobody could show its source.');
  return figures;
}
