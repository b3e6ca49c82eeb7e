import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundledPackages } from './scripts/bundled-packages.ts';
import { firstLoad } from './scripts/first-load.ts';

const bundled = bundledPackages();
/** Parts of Mantine that no page needs which opens first. */
const neededLater =
  /@mantine\/core\/esm\/components\/(MultiSelect|TagsInput|Pill|PillsInput|Switch|Tooltip|Skeleton)\//;
const inWeb = (path: string) => fileURLToPath(new URL(`web/${path}`, import.meta.url));

export default defineConfig({
  root: 'web',
  // The server replaces this text in every HTML page it sends by a fresh nonce.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), bundled.ofPage],
  worker: { format: 'es', plugins: () => [bundled.ofWorkers] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // GraphiQL's editor is one chunk of that size; it loads on its own page only.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { index: 'web/index.html', graphiql: 'web/graphiql.html' },
      output: {
        codeSplitting: {
          groups: [
            {
              name: firstLoad({ page: inWeb('main.tsx'), graphiql: inWeb('graphiql/main.tsx') }, neededLater),
              debugName: 'first load',
            },
          ],
        },
      },
      onwarn: (warning, report) => {
        // GraphiQL's packages carry compiler directives that mean nothing to a bundle.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': 'http://127.0.0.1:4000', '/import': 'http://127.0.0.1:4000' } },
});
