import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnnouncerProvider } from './parts/feedback/announcer.tsx';
import { App } from './shell/app.tsx';
import { ShownSnapshot } from './shell/shown-snapshot.tsx';
import { styleNonce } from './theme/nonce.ts';
import './theme/styles.ts';
import { cssVariables, theme } from './theme/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
    >
      <AnnouncerProvider>
        <ShownSnapshot>
          <App />
        </ShownSnapshot>
      </AnnouncerProvider>
    </MantineProvider>
  </StrictMode>,
);
