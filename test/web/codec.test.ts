import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Address, home, verdictCodes, workloadCodes } from '../../web/address/address.ts';
import { decodeAddress, encodeAddress } from '../../web/address/codec.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const index = fc.nat(999_999);
const address: fc.Arbitrary<Address> = fc.record(
  {
    view: fc.constantFrom('access' as const, 'tenant' as const),
    person: text,
    capability: text,
    thing: text,
    on: fc.record(
      {
        workload: fc.constantFrom(...workloadCodes),
        workloads: fc.subarray([...workloadCodes], { minLength: 1 }),
        tables: fc.array(text, { minLength: 1, maxLength: 4 }),
        command: text,
        device: text,
        deviceGroup: text,
        allDevices: fc.constant(true as const),
      },
      { requiredKeys: [] },
    ),
    verdicts: fc.subarray([...verdictCodes]),
    text: fc.string({ unit: 'grapheme' }),
    route: fc.record({ kind: fc.constantFrom('route' as const, 'miss' as const), leaf: index, index }),
    item: text,
    isWide: fc.boolean(),
  },
  { requiredKeys: ['view', 'on', 'verdicts', 'text', 'isWide'] },
);

describe('the URL', () => {
  test.prop([address])('holds the whole state: decoding what was encoded gives the same address', (original) => {
    expect(decodeAddress(encodeAddress(original))).toEqual(original);
  });

  test.prop([fc.string({ unit: 'binary' })])('is read without an exception whatever it says', (search) => {
    const decoded = decodeAddress(search);
    expect(decodeAddress(encodeAddress(decoded))).toEqual(decoded);
  });

  test('is empty on the start page', () => {
    expect(encodeAddress(home)).toBe('');
  });

  test('ignores what it does not know', () => {
    expect(decodeAddress('?verdict=MAYBE&workload=XYZ&route=route.1&view=secrets&wide=yes')).toEqual(home);
  });
});
