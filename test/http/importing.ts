import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../server/config.ts';
import { Intake } from '../../server/intake/intake.ts';
import { configIn } from '../graph/home.ts';
import { emptyApp, origin, type Reply, send } from './empty-app.ts';

/** A state as the page gets it. */
export interface State {
  readonly step: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly arriving: readonly { readonly path: string; readonly receivedBytes: number }[];
  readonly mostBytes: number;
  readonly said: readonly string[];
  readonly snapshot: number | null;
  readonly report: null | {
    readonly snapshot: number | null;
    readonly files: readonly { readonly path: string; readonly format: string }[];
    readonly counts: Readonly<Record<string, number>>;
  };
}

/** An app that imports into a folder of its own, without a database behind it: reading needs none. */
export function importingApp(changes: Partial<Config> = {}, unusedMs?: number) {
  const home = mkdtempSync(join(tmpdir(), 'whycan-intake-'));
  const config = { ...configIn(home), ...changes };
  const intake = new Intake({ config, ...(unusedMs === undefined ? {} : { unusedMs }) });
  const { app, logged } = emptyApp({ intake });
  const end = async () => {
    await intake.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { app, intake, home, logged, end, ...asking((path, init) => send(app, path, init)) };
}

/** The calls of the page, by whatever sends them. */
export function asking(call: (path: string, init: RequestInit) => Promise<Reply>, from = origin) {
  const headers = (type: string) => ({ origin: from, 'content-type': type });
  const state = async () => (await call('/import', { headers: { origin: from } })).json as unknown as State;
  const post = (path: string, body: unknown) =>
    call(path, { method: 'POST', headers: headers('application/json'), body: JSON.stringify(body) });
  return {
    state,
    put: (path: string, body: string) =>
      call(`/import/files?${new URLSearchParams({ path })}`, {
        method: 'PUT',
        headers: headers('application/octet-stream'),
        body,
      }),
    remove: (path: string) =>
      call(`/import/files?${new URLSearchParams({ path })}`, { method: 'DELETE', headers: { origin: from } }),
    read: (reading: unknown = {}) => post('/import/read', reading),
    publish: (publishing: unknown = {}) => post('/import/publish', publishing),
    discard: () => call('/import', { method: 'DELETE', headers: { origin: from } }),
    /** The state once nothing runs any more. */
    settled: async (): Promise<State> => {
      for (;;) {
        const now = await state();
        if (now.step !== 'reading' && now.step !== 'publishing') return now;
        await pause(100);
      }
    },
  };
}

/** Everything below the folder that imports are received into. */
export function leftIn(home: string): string[] {
  const folder = join(home, 'intake');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
}

export const usersTable = `id,displayName,userPrincipalName
11111111-1111-4111-8111-111111111111,Ada Adams,ada@fabrikam.example
22222222-2222-4222-8222-222222222222,Bo Berg,bo@fabrikam.example
`;

/** An answer of Microsoft Graph, another format. */
export const groupsAnswer = JSON.stringify({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups',
  value: [
    {
      id: '33333333-3333-4333-8333-333333333333',
      displayName: 'Responders',
      securityEnabled: true,
      mailEnabled: false,
      groupTypes: [],
    },
  ],
});
