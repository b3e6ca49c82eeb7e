import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { decodeText } from '../../server/document/bytes.ts';
import { formatProblem, type Problem } from '../../server/document/problem.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { readExpectations } from '../../server/questions/expectations/read-expectations.ts';
import { catalogue, tenant } from '../tenant/documents.ts';

const sample = readFileSync(new URL('../../seed/contoso.tenant.yaml', import.meta.url), 'utf8');
const small = tenant(
  [
    'groups: { SOC: [ana], T2: { members: [bob], eligible: [ana] } }',
    'entraRoles: { Security Reader: { active: [ana], scoped: [{ principal: bob, scope: /a/b }] } }',
    'urbacRoles: [{ id: r, permissions: [so.sd.basics], assignments: [{ principals: [SOC], dataSources: [MDE] }] }]',
    'legacyRoles: { mde: [{ id: T, permissions: [Alerts investigation], groups: [SOC] }], mdi: { Viewer: [ana] } }',
    'deviceGroups: [{ id: S, rank: 1, access: [SOC], rule: { name: { startsWith: [srv] } } }]',
    'devices: [{ id: d, matches: [S] }]',
  ].join('\n'),
);
const expectations = `whycan: expect/1
tenant: x
expect:
  - { who: ana, can: mde.device.isolate, on: { device: d }, verdict: allow, through: [SOC], assuming: [{ activate: MDE }] }
  - { whoCan: hunting.view, on: { tables: [EmailEvents] }, exactly: [ana] }
  - { warns: exo-without-mdo }
`;

/** Problems are complete sentences about a place, never a dump of the program. */
function areTyped(problems: readonly Problem[]): boolean {
  return (
    problems.length > 0 &&
    problems.every((problem) => problem.message !== '' && !/^\s+at |TypeError|undefined/m.test(formatProblem(problem)))
  );
}

function endsWell(text: string, file: string): boolean {
  const reading = readTenant(text, { file, catalogue });
  return 'facts' in reading || areTyped(reading.problems);
}

const scraps = [
  '',
  ' ',
  '\n',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  ',',
  '- ',
  '&a ',
  '*a',
  '!!str ',
  '# ',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '? ',
  '| ',
  '> ',
  '<<: ',
  'null',
  '~',
  '007',
  '1e999',
  'yes',
  '__proto__',
  'constructor',
  'toString',
  '\\u0000',
  '\uFEFF',
  '\u2028',
  '\uD800',
];

/** A document with pieces cut out, doubled, or replaced by what parsers stumble over. */
function mutated(original: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat({ max: original.length }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 200 })),
    scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 6 })),
    isDoubled: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((text, { at, length, scrap, isDoubled }) => {
      const cut = text.slice(at, at + length);
      return text.slice(0, at) + (isDoubled ? cut + cut : scrap) + text.slice(at + length);
    }, original),
  );
}

/** JSON in which any value can be anything. */
function distorted(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null)
    return fc.oneof(
      { weight: 12, arbitrary: fc.constant(value) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    );
  const entries = Object.entries(value).map(([key, inner]) =>
    fc.tuple(
      fc.oneof({ weight: 15, arbitrary: fc.constant(key) }, { weight: 1, arbitrary: fc.string() }),
      distorted(inner),
    ),
  );
  return fc
    .tuple(...entries)
    .map((pairs) => (Array.isArray(value) ? pairs.map(([, inner]) => inner) : Object.fromEntries(pairs)));
}

const smallFacts = readTenant(small, { file: 'x', catalogue });

describe('reading never throws', () => {
  test.prop([fc.uint8Array({ maxLength: 300 })], { numRuns: 1_000 })('on random bytes', (bytes) => {
    const decoded = decodeText(bytes, 'x.yaml');
    expect('problem' in decoded ? areTyped([decoded.problem]) : endsWell(decoded.text, 'x.yaml')).toBe(true);
  });
  test.prop([fc.string({ unit: 'binary', maxLength: 300 })], { numRuns: 1_000 })('on random text', (text) => {
    expect(endsWell(text, 'x.yaml')).toBe(true);
    expect(endsWell(text, 'x.json')).toBe(true);
  });
  test.prop([mutated(small)], { numRuns: 1_500 })('on a mutated document', (text) => {
    expect(endsWell(text, 'x.yaml')).toBe(true);
  });
  test.prop([mutated(sample)], { numRuns: 60 })('on the mutated sample tenant', (text) => {
    expect(endsWell(text, 'x.yaml')).toBe(true);
  });
  test.prop(
    [
      distorted({
        whycan: 'tenant/1',
        tenant: { id: 't' },
        users: ['ana', { id: 'bob', accountEnabled: true }],
        groups: { SOC: ['ana'], T: { members: ['bob'] } },
        entraRoles: { 'Security Reader': { scoped: [{ principal: 'bob', scope: '/' }] } },
        urbacRoles: [
          {
            id: 'r',
            importedFrom: { system: 'mdo', role: 'Preview' },
            permissionSets: [{ area: 'so', level: 'read' }],
            assignments: [{ dataSources: 'all' }],
          },
        ],
        legacyRoles: {
          mde: [{ builtIn: 'administrator', groups: ['SOC'] }],
          mdo: { roleGroups: { X: { roles: ['Preview'], members: ['ana'] } } },
        },
        deviceGroups: [{ id: 'S', rank: 1, rule: { tag: ['x'] } }],
        devices: [{ id: 'd', tags: ['x'] }],
        sources: [{ kind: 'users', state: 'missing' }],
      }),
    ],
    { numRuns: 1_500 },
  )('on a document whose values are anything', (value) => {
    expect(endsWell(JSON.stringify(value), 'x.json')).toBe(true);
  });
  test.prop([mutated(expectations)], { numRuns: 1_000 })('on mutated expectations', async (text) => {
    const reading = await readExpectations(text, { file: 'x.yaml', catalogue, readTenantAt: async () => smallFacts });
    expect('cases' in reading || areTyped(reading.problems)).toBe(true);
  });
});
