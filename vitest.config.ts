import { defineConfig } from 'vitest/config';
import { workers } from './test/graph/database-setup.ts';

// A database of tests ends before its code would be worth the second compiler, which takes a third of their time.
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

// The libraries load the CommonJS build of graphql, as Node does; a second copy of it would not know their errors.
const resolve = { alias: { graphql: 'graphql/index.js' } };

export default defineConfig({
  test: {
    maxWorkers: workers,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/{house,config,document,collect,access,catalogue,findings,tenant,origins,questions,exports,web}/**/*.test.ts',
          ],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: 'graph',
          globalSetup: 'test/graph/database-setup.ts',
          include: ['test/{graph,store,backup,schema,http,cli}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          isolate: false,
          unstubEnvs: true,
        },
      },
      {
        test: {
          name: 'package',
          globalSetup: ['test/browser/page-setup.ts', 'test/package/compile-setup.ts'],
          include: ['test/{package,hardening}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          globalSetup: ['test/graph/database-setup.ts', 'test/browser/page-setup.ts'],
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
