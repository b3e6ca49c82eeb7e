export interface BadRequest {
  readonly name: string;
  readonly bytes: Buffer;
}

const odd = [
  "' OR 1=1 //",
  '}) RETURN 1 UNION MATCH (n) DETACH DELETE n //',
  '`:Label',
  '\\u0027',
  '$param',
  '*',
  'a~',
  '/.*/',
  'AND NOT',
  '"',
  '\\',
  'x'.repeat(10_000),
  'LOAD CSV FROM "http://127.0.0.1:9/" AS row',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '=cmd|calc',
  '\u001b[2J',
  'a\r\nSet-Cookie: x=1',
  '\u202eexe',
  '\u200b',
  '\u0000',
  '😀'.repeat(500),
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '-1',
  '9'.repeat(400),
  'NaN',
  '\ufeffana',
  '',
] as const;

const fields: readonly ((text: string) => { readonly query: string; readonly variables?: object })[] = [
  (text) => ({ query: 'query q($x: String!) { user(key: $x) { id } }', variables: { x: text } }),
  (text) => ({ query: 'query q($x: ID!) { node(id: $x) { id } }', variables: { x: text } }),
  (text) => ({ query: 'query q($x: String!) { search(text: $x, first: 5) { total } }', variables: { x: text } }),
  (text) => ({
    query: 'query q($x: String!) { access(user: $x, capability: $x, on: { device: $x }) { __typename } }',
    variables: { x: text },
  }),
  (text) => ({
    query:
      'query q($x: String!) { access(user: "ana", capability: "mde.device.isolate", assuming: [{ addMember: { group: $x, member: $x } }]) { __typename } }',
    variables: { x: text },
  }),
  (text) => ({
    query: 'query q($x: String) { users(first: 5, after: $x) { edges { cursor } } }',
    variables: { x: text },
  }),
  (text) => ({
    query: 'query q($x: String) { groups(last: 5, before: $x) { edges { cursor } } }',
    variables: { x: text },
  }),
  (text) => ({
    query: 'query q($x: String!) { group(key: $x) { id members(first: 1) { edges { cursor } } } }',
    variables: { x: text },
  }),
  (text) => ({ query: text }),
  (text) => ({ query: `{ ${text} }` }),
  (text) => ({ query: '{ __typename }', variables: { [text]: text } }),
];

const documents: readonly (readonly [string, string])[] = [
  ['an empty document', ''],
  ['a comment', '# nothing'],
  ['an open string', '{ user(key: "'],
  ['many tokens', `{ ${'a '.repeat(50_000)} }`],
  ['a long block string', `{ user(key: """${'x'.repeat(300_000)}""") { id } }`],
  ['101 aliases', `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`],
  ['1,000 directives', `{ __typename ${'@skip(if: true) '.repeat(1_000)} }`],
  [
    '500 fragments',
    `{ ${Array.from({ length: 500 }, (_, index) => `...f${index}`).join(' ')} } ${Array.from({ length: 500 }, (_, index) => `fragment f${index} on Query { __typename }`).join(' ')}`,
  ],
  ['a circle of fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['a deep document', `{ ${'users { edges { node { memberOf '.repeat(30)}{ __typename }${' } } }'.repeat(30)} }`],
  ['thousands of levels', `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`],
  ['an unknown operation', 'subscription { x }'],
  ['a number beyond 32 bits', '{ users(first: 99999999999) { edges { cursor } } }'],
  ['a negative page', '{ users(first: -1) { edges { cursor } } }'],
  ['a page of a billion', '{ users(first: 1000000000) { edges { cursor } } }'],
  [
    'introspection that goes in circles',
    `{ __schema { types { ${'fields { type { '.repeat(20)}name${' } }'.repeat(20)} } } }`,
  ],
];

const bodies: readonly (readonly [string, string])[] = [
  ['no JSON', 'hello'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['text', '"x"'],
  ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['the key query twice', '{"query":"{ a }","query":"{ __typename }"}'],
  ['__proto__', '{"__proto__":{"query":"{ __typename }"}}'],
  ['half a surrogate pair', '{"query":"{ user(key: \\"\\ud800\\") { id } }"}'],
  ['two megabytes', `{"query":"${'x'.repeat(2_000_000)}"}`],
  ['a list of operations', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
  ['a query that is a number', '{"query":7}'],
  ['variables that are a list', '{"query":"{ __typename }","variables":[1]}'],
  ['extensions', '{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'],
];

/** Requests that no browser sends, some hundred of them; `host` is what the server listens on. */
export function badRequests(host: string): BadRequest[] {
  const raw = (name: string, text: string): BadRequest => ({ name, bytes: Buffer.from(text, 'latin1') });
  const post = (name: string, body: string, headers = 'content-type: application/json\r\n'): BadRequest => {
    const bytes = Buffer.from(body);
    const head = `POST /graphql HTTP/1.1\r\nhost: ${host}\r\n${headers}content-length: ${bytes.length}\r\nconnection: close\r\n\r\n`;
    return { name, bytes: Buffer.concat([Buffer.from(head), bytes]) };
  };
  const get = (name: string, target: string, headers = `host: ${host}\r\n`): BadRequest =>
    raw(name, `GET ${target} HTTP/1.1\r\n${headers}connection: close\r\n\r\n`);
  const hosts = [
    'localhost:99999',
    '[::1',
    'xn--localhost',
    'evil.example',
    '',
    'a b',
    '127.0.0.1:',
    'localhost:4000:1',
    '%31',
    '[::1]:x',
    '127.0.0.1.',
    'LOCALHOST',
    '\u00e9',
  ];
  const targets = [
    'http://evil.example/healthz',
    `http://${host}/healthz`,
    '*',
    '//evil.example/',
    '/%',
    '/%00',
    '/%c0%ae%c0%ae/etc/passwd',
    '/../../etc/passwd',
    '/graphql?query={a}',
    '/\\..\\',
    `/${'a'.repeat(8_000)}`,
    'healthz',
    '/assets/../index.html',
    'http://[::1',
    'http://a:99999/',
    '/?a=%zz',
  ];
  const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'FOO'];
  const types = [
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'application/json; charset=utf-16',
    'application/graphql',
    'APPLICATION/JSON',
    'application/json;;;',
    'a',
  ];
  const accepts = ['a/b,'.repeat(3_000), 'text/html', '*/*;q=0', 'application/json;q=x', 'a', ',', '\u00e9'];
  return [
    ...odd.flatMap((text, index) =>
      fields.map((field, place) => post(`odd text ${index} in place ${place}`, JSON.stringify(field(text)))),
    ),
    ...documents.map(([name, query]) => post(name, JSON.stringify({ query }))),
    ...bodies.map(([name, body]) => post(name, body)),
    ...hosts.flatMap((name) =>
      ['/healthz', '/', '/graphql'].map((path) => get(`Host ${name} on ${path}`, path, `host: ${name}\r\n`)),
    ),
    ...targets.map((target) => get(`target ${target.slice(0, 40)}`, target)),
    ...methods.flatMap((method) =>
      ['/', '/graphql', '*'].map((target) =>
        raw(`${method} ${target}`, `${method} ${target} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`),
      ),
    ),
    ...types.map((type) =>
      post(`content-type ${type}`, '{"query":"{ __typename }"}', type === '' ? '' : `content-type: ${type}\r\n`),
    ),
    ...accepts.map((accept) =>
      post(
        `accept ${accept.slice(0, 20)}`,
        '{"query":"{ __typename }"}',
        `content-type: application/json\r\naccept: ${accept}\r\n`,
      ),
    ),
    get('two hosts', '/healthz', `host: ${host}\r\nhost: evil.example\r\n`),
    get('no host', '/healthz', ''),
    get('a header of 20 kB', '/healthz', `host: ${host}\r\nx: ${'y'.repeat(20_000)}\r\n`),
    raw('no HTTP', '\u0016\u0003\u0001'),
    raw('HTTP 0.9', 'GET /\r\n\r\n'),
    raw(
      'a length that lies',
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n{"query":"{ __typename }"}`,
    ),
    raw('a length that is no number', `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-length: x\r\n\r\n`),
    raw(
      'both lengths',
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ),
    raw(
      'a chunk that lies',
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`,
    ),
  ];
}
