import './jitless.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, startQueries } from './door/queries.ts';
import { FaultBoundary } from './shell/FaultBoundary.tsx';
import { StartFailed } from './shell/StartFailed.tsx';
import { Window } from './shell/Window.tsx';
import { WindowFailed } from './shell/WindowFailed.tsx';
import './styles/tokens.css';
import './styles/base.css';

const root = createRoot(document.querySelector('#root')!);
try {
  await startQueries();
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <FaultBoundary of="window" instead={(told) => <WindowFailed told={told} />}>
          <Window />
        </FaultBoundary>
      </QueryClientProvider>
    </StrictMode>,
  );
} catch (error) {
  root.render(<StartFailed error={error} />);
}
