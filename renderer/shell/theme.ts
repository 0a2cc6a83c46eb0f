import { useEffect } from 'react';
import type { Theme } from '#shared/models/settings.ts';

/** `tokens.css` reads the attribute; without it the system decides. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
