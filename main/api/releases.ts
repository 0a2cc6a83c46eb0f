import type { ReleasesState } from '#shared/contract.ts';
import type { Catalog } from '../catalog/index.ts';
import { isRefusal } from '../refusal.ts';

/** Which releases are here, and which give the figures. A damaged installation is told of where its figures are asked for, and not at the start. */
export function releasesState(catalog: Catalog): ReleasesState {
  try {
    return {
      all: [...catalog.releases().keys()],
      inUse: [...catalog.inUse().values()],
      areas: Object.fromEntries(catalog.placeNames()),
      unreadable: [...catalog.unreadable()],
    };
  } catch (error) {
    if (isRefusal(error)) return { all: [], inUse: [], areas: {}, unreadable: [] };
    throw error;
  }
}
