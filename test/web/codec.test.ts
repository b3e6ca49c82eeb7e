import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Address, codecs } from '../../web/address/address.ts';
import { type Around, nothingAround } from '../../web/address/around.ts';
import type { Assumed } from '../../web/address/assumed.ts';
import type { Change } from '../../web/address/change.ts';
import { decodeAddress, encodeAddress, placeOf } from '../../web/address/codec.ts';
import type { Target } from '../../web/address/target.ts';
import { outcomeCodes, populationKindCodes, verdictCodes, workloadCodes } from '../../web/api/vocabulary.ts';
import { answerAddress } from '../../web/pages/answer/address.ts';
import { capabilityAddress } from '../../web/pages/capability/address.ts';
import { importAddress } from '../../web/pages/import/address.ts';
import { listedKinds, userParts } from '../../web/pages/list/address.ts';
import { nodeAddress } from '../../web/pages/node/address.ts';
import { personAddress } from '../../web/pages/person/address.ts';
import { reportAddress } from '../../web/pages/report/address.ts';
import { startAddress } from '../../web/pages/start/address.ts';
import { tenantAddress } from '../../web/pages/tenant/address.ts';
import { warningShows } from '../../web/pages/warnings/address.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const index = fc.nat(999_999);
const on: fc.Arbitrary<Target> = fc.record(
  {
    workload: fc.constantFrom(...workloadCodes),
    workloads: fc.subarray([...workloadCodes], { minLength: 1 }),
    tables: fc.array(text, { minLength: 1, maxLength: 4 }),
    policy: text,
    command: text,
    device: text,
    deviceGroup: text,
    allDevices: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

const ids = fc.uniqueArray(text, { maxLength: 4 });
const around: fc.Arbitrary<Around> = fc.record(
  { expanded: ids, more: ids, hidden: ids, selected: text },
  { requiredKeys: ['expanded', 'more', 'hidden'] },
);

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...workloadCodes).map((activate) => ({ activate })),
    fc.record({ group: text, member: text }).map((addMember) => ({ addMember })),
    fc.record({ user: text, enabled: fc.boolean() }).map((setAccount) => ({ setAccount })),
  ),
  { maxLength: 3 },
);
const assumed: fc.Arbitrary<Assumed> = fc.record(
  { changes, lens: fc.constantFrom('activated' as const, 'enabled' as const) },
  { requiredKeys: ['changes'] },
);

/** Any address of each page. */
const ofPage: { readonly [Name in Address['page']]: fc.Arbitrary<Extract<Address, { readonly page: Name }>> } = {
  start: fc.constant(startAddress),
  tenant: fc.constant(tenantAddress),
  report: fc.constant(reportAddress),
  import: fc.constant(importAddress),
  warnings: fc.record(
    {
      page: fc.constant('warnings' as const),
      show: fc.constantFrom(...warningShows),
      kind: text,
      text: fc.string({ unit: 'grapheme' }),
    },
    { requiredKeys: ['page', 'show', 'text'] },
  ),
  node: fc.record({ page: fc.constant('node' as const), id: text, around }),
  capability: fc.record(
    {
      page: fc.constant('capability' as const),
      capability: text,
      on,
      changes,
      outcome: fc.constantFrom(...outcomeCodes),
      kind: fc.constantFrom(...populationKindCodes),
      around,
    },
    { requiredKeys: ['page', 'capability', 'on', 'changes', 'outcome', 'around'] },
  ),
  compare: fc
    .record({ page: fc.constant('compare' as const), who: fc.uniqueArray(text, { maxLength: 4 }), isOne: fc.boolean() })
    .map(({ page, who, isOne }) => ({ page, who, ...(isOne && who[0] !== undefined && { only: who[0] }) })),
  'what-if': fc.record(
    {
      page: fc.constant('what-if' as const),
      changes,
      person: text,
    },
    { requiredKeys: ['page', 'changes'] },
  ),
  diff: fc.record(
    {
      page: fc.constant('diff' as const),
      from: fc.integer({ min: 1, max: 999 }),
      to: fc.integer({ min: 1, max: 999 }),
      person: text,
    },
    { requiredKeys: ['page'] },
  ),
  list: fc.oneof(
    fc.record({
      page: fc.constant('list' as const),
      kind: fc.constantFrom(...listedKinds),
      text: fc.string({ unit: 'grapheme' }),
    }),
    fc.record({
      page: fc.constant('list' as const),
      kind: fc.constant('USER' as const),
      text: fc.string({ unit: 'grapheme' }),
      users: fc.constantFrom(...userParts),
    }),
  ),
  person: fc.record({
    page: fc.constant('person' as const),
    person: text,
    verdicts: fc.subarray([...verdictCodes]),
    isEligible: fc.boolean(),
    text: fc.string({ unit: 'grapheme' }),
    around,
  }),
  answer: fc.record(
    {
      page: fc.constant('answer' as const),
      person: text,
      capability: text,
      on,
      assumed,
      route: fc.record({ kind: fc.constantFrom('route' as const, 'miss' as const), leaf: index, index }),
      item: text,
      isWide: fc.boolean(),
    },
    { requiredKeys: ['page', 'person', 'capability', 'on', 'assumed', 'isWide'] },
  ),
};
const address: fc.Arbitrary<Address> = fc.oneof(...Object.values(ofPage));

/** Every parameter that any page knows, with values that make sense and others. */
const query = fc.dictionary(
  fc.constantFrom(
    ...['view', 'thing', 'person', 'capability', 'device', 'verdict', 'text', 'route', 'item', 'wide'],
    ...['who', 'only', 'change', 'as', 'list', 'users', 'from', 'to'],
  ),
  fc.oneof(
    fc.constantFrom(
      '',
      'tenant',
      'compare',
      'what-if',
      '{"activate":"MDE"}',
      '{}',
      '1',
      'ALLOW',
      'route.0.1',
      'miss.2',
    ),
    text,
  ),
);

describe('the URL', () => {
  for (const [page, own] of Object.entries(ofPage)) {
    test.prop([own])(
      `holds the whole state of the page "${page}": what was encoded is decoded`,
      (original: Address) => {
        expect(decodeAddress(encodeAddress(original))).toEqual(original);
      },
    );
  }

  test.prop([
    fc.oneof(
      fc.string({ unit: 'binary' }),
      query.map((record) => `${new URLSearchParams(record)}`),
    ),
  ])('is read without an exception whatever it says', (search) => {
    const decoded = decodeAddress(search);
    expect(decodeAddress(encodeAddress(decoded))).toEqual(decoded);
  });

  test('is empty on the start page', () => {
    expect(encodeAddress(startAddress)).toBe('');
  });

  test('ignores what it does not know', () => {
    expect(decodeAddress('?verdict=MAYBE&workload=XYZ&route=route.1&view=secrets&wide=yes')).toEqual(startAddress);
  });

  test('names the person, the capability and the target, in this order and in these words', () => {
    const on = { workloads: ['MDE', 'MDO'], tables: ['A', 'B'], device: 'srv1', allDevices: true } as const;
    const asked = { ...answerAddress('ana', 'c', on), route: { kind: 'miss', leaf: 1, index: 2 }, item: 'x' } as const;
    expect(encodeAddress({ ...asked, isWide: true })).toBe(
      'person=ana&capability=c&workloads=MDE+MDO&table=A&table=B&device=srv1&devices=all&route=miss.1.2&item=x&wide=1',
    );
    expect(encodeAddress({ ...personAddress('ana'), verdicts: ['ALLOW', 'DENY'], text: 'a b' })).toBe(
      'person=ana&verdict=ALLOW+DENY&text=a+b',
    );
    expect(encodeAddress(nodeAddress('x'))).toBe('thing=x');
    const around = { expanded: ['y', 'z'], more: ['MEMBER_OF IN USER x'], hidden: ['w'], selected: 'Group:y' };
    expect(encodeAddress({ ...nodeAddress('x'), around })).toBe(
      'thing=x&expand=y&expand=z&more=MEMBER_OF+IN+USER+x&hide=w&selected=Group%3Ay',
    );
    expect(encodeAddress(tenantAddress)).toBe('view=tenant');
  });

  test.each([
    ['?view=tenant&thing=x&person=ana', tenantAddress],
    ['?thing=x&person=ana&capability=c', nodeAddress('x')],
    ['?thing=x&expand=&expand=y&expand=y', { ...nodeAddress('x'), around: { ...nothingAround, expanded: ['y'] } }],
    ['?capability=c&person=ana&text=a&verdict=ALLOW', answerAddress('ana', 'c')],
    ['?person=ana&device=srv1&item=x&wide=1', personAddress('ana')],
    ['?capability=c&device=srv1&text=a', capabilityAddress('c', { device: 'srv1' })],
    [
      '?person=ana&capability=c&as=activated&change=%7B%22activate%22%3A%22MDE%22%7D&change=no',
      answerAddress('ana', 'c', {}, { changes: [{ activate: 'MDE' }], lens: 'activated' }),
    ],
    ['?person=ana&capability=c&as=king', answerAddress('ana', 'c')],
    ['?view=access&thing=&person=&capability=', startAddress],
  ])('%s is about one page, and has nothing of others', (search, expected) => {
    expect(decodeAddress(search)).toEqual(expected);
  });
});

describe('the pages', () => {
  test('stand under their own names, those that want more of a URL before others', () => {
    expect(Object.entries(codecs).map(([name, codec]) => name === codec.page)).not.toContain(false);
    expect(Object.keys(codecs)).toEqual([
      'tenant',
      'import',
      'warnings',
      'report',
      'compare',
      'what-if',
      'list',
      'diff',
      'node',
      'answer',
      'person',
      'capability',
      'start',
    ]);
  });

  test.prop([address, address])(
    'are another place for another subject, and the same however they are refined',
    (a, b) => {
      const bare = { ...answerAddress('ana', 'c') };
      expect(placeOf({ ...bare, on: { device: 'srv1' }, item: 'x', isWide: true })).toBe(placeOf(bare));
      const expanded = { ...nodeAddress('x'), around: { ...nothingAround, expanded: ['y'] } };
      expect(placeOf(expanded)).toBe(placeOf(nodeAddress('x')));
      expect(placeOf({ ...personAddress('ana'), text: 'a', verdicts: ['DENY'] })).toBe(placeOf(personAddress('ana')));
      expect(a.page !== b.page && placeOf(a) === placeOf(b)).toBe(false);
    },
  );

  test('are told apart by whom they are about', () => {
    const places = [
      startAddress,
      tenantAddress,
      nodeAddress('ana'),
      nodeAddress('eve'),
      personAddress('ana'),
      personAddress('eve'),
      capabilityAddress('ana'),
      capabilityAddress('eve'),
      answerAddress('ana', 'c'),
      answerAddress('eve', 'c'),
      answerAddress('ana', 'd'),
    ].map(placeOf);
    expect(new Set(places).size).toBe(places.length);
  });
});
