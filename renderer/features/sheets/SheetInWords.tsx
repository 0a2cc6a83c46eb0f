import { createElement, type ReactNode } from 'react';
import { en } from '#shared/text/en.ts';
import type { Outlined } from './outline.ts';

/** The sheet for who cannot see the painted page. */
export function SheetInWords({ parts }: { parts: readonly (string | Outlined)[] }) {
  return (
    <section className="visuallyHidden" aria-label={en.window.sheets.inWords}>
      {parts.map(toNode)}
    </section>
  );
}

function toNode(part: string | Outlined, index: number): ReactNode {
  if (typeof part === 'string') return part;
  const { tag, children, alt, scope, language } = part;
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- there is no picture to be shown, only its words
  if (tag === 'img') return <span key={index} role="img" aria-label={alt} />;
  return createElement(tag, { key: index, scope, lang: language }, ...children.map(toNode));
}
