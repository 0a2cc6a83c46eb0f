import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { openCatalog } from '#main/catalog/index.ts';
import { en } from '#shared/text/en.ts';
import { FiguresContext } from '../../../../renderer/features/careers/profile/figures.ts';
import { profileParts } from '../../../../renderer/features/careers/profile/parts.ts';
import { Tiles } from '../../../../renderer/features/careers/profile/Tiles.tsx';

const catalog = openCatalog(join(import.meta.dirname, '../../../../data'));

function tilesOf(soc: string, place: string): string {
  const career = catalog.career(soc, place);
  const figures = { career, releases: new Map(), openId: undefined, show: () => undefined };
  return renderToStaticMarkup(createElement(FiguresContext, { value: figures }, createElement(Tiles, { parts: profileParts(career) })));
}

test('the pay bar is said to hold 8 in 10 workers only where both its ends are published', () => {
  const { bar } = en.window.profile.pay;
  expect(tilesOf('29-2072', 'IN')).toContain(bar);
  const withoutP90 = tilesOf('27-2021', 'CA');
  expect(withoutP90).toContain('$40,120');
  expect(withoutP90).not.toContain(bar);
});
