import type { Career } from '#shared/models/career.ts';

/** What else a career is called: our names first, then the release's; none twice, and none that the page's title already says. */
export function otherTitles({ title, text, also }: Pick<Career, 'title' | 'text' | 'also'>): string[] {
  const shown = (text?.title ?? title).toLowerCase();
  const seen = new Set([shown, title.toLowerCase()]);
  return [...(text?.also ?? []), ...also].filter((other) => {
    const words = other.toLowerCase();
    if (seen.has(words) || `${words}s` === shown) return false;
    seen.add(words);
    return true;
  });
}
