import { connect } from '../../server/graph/driver.ts';
import { start, whycan } from '../cli/whycan.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';

export interface ServedPage {
  readonly url: string;
  readonly ask: <Data>(query: string, variables?: object) => Promise<Data>;
  readonly stop: () => Promise<void>;
}

/** `whycan serve` as a program, on a free port, with the sample tenant or a snapshot of each import. */
export async function servePage(...imports: readonly (string | readonly string[])[]): Promise<ServedPage> {
  const graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  await graph.close();
  for (const typed of imports) {
    const imported = await whycan('import', ...[typed].flat());
    if (imported.code !== 0) throw new Error(`The tenant was not imported:\n${imported.err}`);
  }
  const server = start(['serve'], { PORT: '0', NO_COLOR: '1' });
  const greeting = await server.printed('Press Ctrl+C to stop.');
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
