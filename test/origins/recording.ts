/** Recordings of a browser about a tenant that does not exist. */
export const tenantId = '33333333-0000-4000-8000-000000000000';
/** Stands in every place where a session or a token can be, and in answers that are not read. */
export const secret = 'c0ffee-session-c0ffee';

const portal = 'https://security.microsoft.com/apiproxy/mtp';
export const machineGroups = `${portal}/rbacManagementApi/rbac/machine_groups`;
export const configuration = `${portal}/urbacConfiguration/gw/unifiedrbac/configuration`;

interface Options {
  readonly status?: number;
  readonly method?: string;
  readonly encoding?: 'base64';
}

const headers = ['cookie', 'authorization', 'x-xsrf-token', 'set-cookie'].map((name) => ({ name, value: secret }));
const cookies = [{ name: 'sccauth', value: secret }];

/** One request and its answer; no content where the body is left out. */
export function entry(url: string, body: unknown, { status = 200, method = 'GET', encoding }: Options = {}): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const written = encoding === 'base64' ? Buffer.from(text).toString('base64') : text;
  return {
    _initiator: { type: 'script' },
    startedDateTime: '2026-11-20T08:00:00.000Z',
    time: 12.5,
    request: { method, url, httpVersion: 'HTTP/2', headers, cookies, queryString: [], postData: { text: secret } },
    response: {
      status,
      statusText: '',
      headers,
      cookies,
      content: {
        size: 1,
        mimeType: 'application/json',
        ...(body === undefined ? {} : { text: written }),
        ...(encoding === undefined ? {} : { encoding }),
      },
      redirectURL: '',
    },
    cache: {},
    timings: { wait: 1 },
  };
}

const elsewhere = entry('https://login.microsoftonline.com/token', { access_token: secret });

/** A recording with an answer of another site before these entries. */
export function recording(entries: readonly unknown[]): unknown {
  const creator = { name: 'WebInspector', version: '537.36' };
  return { log: { version: '1.2', creator, pages: [{ title: secret }], entries: [elsewhere, ...entries] } };
}
