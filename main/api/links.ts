import { officialLink } from '#shared/models/link.ts';
import { en } from '#shared/text/en.ts';
import type { Catalog } from '../catalog/index.ts';
import { refusal } from '../refusal.ts';

/**
 * The address behind a link's id: `onet/29-2072`, `oews/51-2090`, `release/oews-2025`, `organization/ahima`, `institution/151351`.
 * Only addresses of our own data are ever opened. @throws a refusal for any other id
 */
export function addressOf(catalog: Catalog, id: string): string {
  const [kind = '', name = ''] = id.split('/', 2);
  const occupation = catalog.occupation(name);
  const official = occupation && officialLink(occupation);
  if (official?.id === id) return official.url;
  const url = {
    release: () => catalog.releases().get(name)?.url,
    organization: () => catalog.organization(name)?.url,
    institution: () => catalog.programs.page(name),
  };
  const address = Object.hasOwn(url, kind) ? url[kind as keyof typeof url]() : undefined;
  if (address === undefined || new URL(address).protocol !== 'https:') throw refusal(en.api.unknownLink);
  return address;
}
