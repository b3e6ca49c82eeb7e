import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { createApp } from '../../server/http/app.ts';
import { Page } from '../../server/http/page.ts';
import { schema } from '../../server/schema/index.ts';

const catalogue = loadCatalogue();
export const origin = 'http://127.0.0.1:4000';

export interface LogLine {
  readonly level: number;
  readonly requestId?: string;
  readonly msg: string;
}

/** The app over a database that nothing was loaded into, with a small page of its own; `logged` fills with its log. */
export function emptyApp({ store, ...changes }: Changes = {}) {
  const logged: LogLine[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line) as LogLine) });
  const pageFolder = mkdtempSync(join(tmpdir(), 'whycan-page-'));
  const app = createApp({
    schema,
    log,
    page: new Page(pageFolder),
    store: {
      current: () => undefined,
      open: async () => undefined,
      snapshots: async () => [],
      importReports: async () => new Map(),
      warningsOf: async () => ({ warnings: [], kinds: [], acceptances: [], total: 0 }),
      acceptWarning: () => Promise.reject(new Error('There is no store.')),
      reopenWarning: () => Promise.reject(new Error('There is no store.')),
      catalogue,
      ...store,
    },
    allowedHosts: ['127.0.0.1', 'localhost', '[::1]'],
    ...changes,
  });
  return { app, logged, pageFolder };
}

type Options = Parameters<typeof createApp>[0];
type Changes = Partial<Omit<Options, 'store'>> & { readonly store?: Partial<Options['store']> };

export function buildPage(folder: string): void {
  mkdirSync(join(folder, 'assets'));
  const html = (name: string) =>
    `<!doctype html><script nonce="__CSP_NONCE__" src="/assets/${name}-12345678.js"></script>`;
  writeFileSync(join(folder, 'index.html'), html('index'));
  writeFileSync(join(folder, 'graphiql.html'), html('graphiql'));
  writeFileSync(join(folder, 'assets', 'index-12345678.js'), 'export {};');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
}

export type App = ReturnType<typeof emptyApp>['app'];

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: { data?: Record<string, unknown> | null; errors?: readonly ReplyError[] };
}

interface ReplyError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

export async function send(app: App, path: string, init: RequestInit = {}): Promise<Reply> {
  const headers = new Headers(init.headers);
  if (!headers.has('host')) headers.set('host', '127.0.0.1:4000');
  const response = await app.fetch(`${origin}${path}`, { ...init, headers });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers as Headers, text, json: isJson ? JSON.parse(text) : {} };
}

/** Sends a document the way the page does. */
export function ask(app: App, query: string, variables: Record<string, unknown> = {}): Promise<Reply> {
  return post(app, JSON.stringify({ query, variables }));
}

/** The same for a document that changes something: browsers name the page that it comes from. */
export function change(app: App, query: string, variables: Record<string, unknown> = {}): Promise<Reply> {
  const headers = { 'content-type': 'application/json', origin };
  return send(app, '/graphql', { method: 'POST', body: JSON.stringify({ query, variables }), headers });
}

export function post(app: App, body: string, contentType = 'application/json'): Promise<Reply> {
  return send(app, '/graphql', { method: 'POST', body, headers: { 'content-type': contentType } });
}
