import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { connect } from '../../server/graph/driver.ts';
import { Page } from '../../server/http/page.ts';
import { pageAdvice } from '../../server/http/page-age.ts';
import { checkout, start, whycan } from '../cli/whycan.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';

export interface ServedPage {
  readonly url: string;
  readonly ask: <Data>(query: string, variables?: object) => Promise<Data>;
  readonly stop: () => Promise<void>;
}

/** `whycan serve` as a program, on a free port, with the sample tenant or the one of a file. */
export async function servePage(tenantFile?: string): Promise<ServedPage> {
  await buildPage();
  const graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await graph.close();
  if (tenantFile !== undefined) {
    const imported = await whycan('import', tenantFile);
    if (imported.code !== 0) throw new Error(`The tenant was not imported:\n${imported.err}`);
  }
  const server = start(['serve'], { PORT: '0', NO_COLOR: '1' });
  const greeting = await server.printed('Ctrl+C ends it.');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting)?.[0];
  if (url === undefined) throw new Error(`The server did not say where it listens:\n${greeting}`);
  return {
    url,
    ask: (query, variables = {}) => ask(url, query, variables),
    stop: async () => {
      server.signal('SIGTERM');
      await server.ended;
    },
  };
}

async function ask<Data>(url: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors }: { data: Data; errors?: readonly { message: string }[] } = await response.json();
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return data;
}

/** The folder of the built page. Tests look at what the sources say now, not at an older build. */
export async function buildPage(): Promise<string> {
  const folder = join(checkout, 'dist', 'web');
  if (pageAdvice(checkout, new Page(folder).builtMs) === undefined) return folder;
  await rm(folder, { recursive: true, force: true });
  await build({ root: join(checkout, 'web'), configFile: join(checkout, 'vite.config.ts'), logLevel: 'error' });
  return folder;
}
