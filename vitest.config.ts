import { defineConfig } from 'vitest/config';

// The libraries load the CommonJS build of graphql, as Node does; a second copy of it would not know their errors.
const resolve = { alias: { graphql: 'graphql/index.js' } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{house,config,access,catalogue,tenant,web}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'graph',
          globalSetup: 'test/graph/database-setup.ts',
          include: ['test/{graph,store,schema,http,cli}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          globalSetup: 'test/graph/database-setup.ts',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
