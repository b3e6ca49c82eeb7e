import { describe, expect, it } from 'vitest';
import { formatNames } from '../../server/origins/format.ts';
import { type DamageName, damages } from './malformed/damages.ts';
import { expected } from './malformed/expected.ts';
import { damagedOutcome, goodOutcome } from './malformed/outcome.ts';

const names = Object.keys(damages) as DamageName[];

describe.each(formatNames)('a damaged file of %s', (format) => {
  it('is read whole where it is not damaged', async () => {
    const outcome = await goodOutcome(format);
    expect(outcome).toEqual(expected[format].none);
    expect(outcome[0]).toMatch(new RegExp(`^${format} [1-9]\\d* 0 0$`));
  });

  it.each(names)('with %s ends in sentences, or in what can be read of it', async (damage) => {
    expect(await damagedOutcome(format, damage)).toEqual(expected[format][damage]);
  });

  it('says the same in UTF-16 or with the marks and lines of Windows, or asks for UTF-8', () => {
    const { none, ...of } = expected[format];
    expect(of['a byte order mark and lines of Windows']).toEqual(none);
    const isOwn = format === 'tenant' || format === 'tenant-folder';
    if (isOwn) expect(of['UTF-16 with a byte order mark'].join()).toMatch(/UTF-8/);
    else expect(of['UTF-16 with a byte order mark']).toEqual(none);
  });
});
