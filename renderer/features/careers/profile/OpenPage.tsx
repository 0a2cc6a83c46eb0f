import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../../door/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemLine } from './ProblemLine.tsx';

/** Opens an official page in the system's browser, by its id. `label`: where the words alone do not say which page. */
export function OpenPage({ link, label, children }: { link: string; label?: string; children: ReactNode }) {
  const { mutate, error } = useMutation({ mutationFn: () => call('links.open', { id: link }) });
  return (
    <>
      <Button onPress={() => mutate()} {...(label && { 'aria-label': label })}>
        {children}
      </Button>
      {error && <ProblemLine error={error} />}
    </>
  );
}
