import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { createClient } from './api/client.ts';
import { AnnouncerProvider } from './parts/feedback/announcer.tsx';
import { App } from './shell/app.tsx';
import { styleNonce } from './theme/nonce.ts';
import './theme/styles.ts';
import { cssVariables, theme } from './theme/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <Provider value={createClient()}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        cssVariablesResolver={cssVariables}
        getStyleNonce={styleNonce}
      >
        <AnnouncerProvider>
          <App />
        </AnnouncerProvider>
      </MantineProvider>
    </Provider>
  </StrictMode>,
);
