import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, type Item, readItems } from '../../server/origins/json/items.ts';
import type { ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { Unreadable } from '../../server/origins/statements/listener.ts';
import { fileOf } from './listening.ts';

/** The same file in pieces of so many bytes. */
function inPieces(text: string, bytes: number): ParcelFile {
  const whole = Buffer.from(text);
  return {
    ...fileOf(text, 'x.json'),
    async *open() {
      for (let at = 0; at < whole.length; at += bytes) yield whole.subarray(at, at + bytes);
    },
  };
}

async function read(text: string, bytes = 7): Promise<{ readonly items: readonly Item[]; readonly frame: Frame }> {
  const items: Item[] = [];
  const frame = await readItems(inPieces(text, bytes), (item) => items.push(item));
  return { items, frame };
}

const objects = fc.array(
  fc.dictionary(
    fc.string({ minLength: 1 }).filter((key) => key !== '__proto__' && key !== 'constructor'),
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string(), { maxLength: 3 }),
    ),
    { maxKeys: 5 },
  ),
  { maxLength: 5 },
);
const styles = fc.constantFrom(undefined, 2, '\t');

describe('items of a JSON document', () => {
  it('are what a parser of the whole document finds, however it is written and cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        objects,
        styles,
        fc.boolean(),
        fc.integer({ min: 2, max: 30 }),
        async (list, style, isBare, bytes) => {
          const text = JSON.stringify(
            isBare ? list : { before: [1, { value: [2] }], value: list, after: {} },
            null,
            style,
          );
          const { items, frame } = await read(text, bytes);
          expect(items.map((item) => ('object' in item ? item.object : item.problem))).toEqual(
            JSON.parse(JSON.stringify(list)),
          );
          expect(frame.isList).toBe(true);
          expect(frame.object === undefined).toBe(isBare);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are refused exactly when a parser of the whole document refuses it', async () => {
    const damage = fc.tuple(fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '{', ':', ' ', '\n'));
    await fc.assert(
      fc.asyncProperty(objects, damage, fc.integer({ min: 2, max: 30 }), async (list, [place, sign], bytes) => {
        const text = JSON.stringify({ value: list });
        const at = place % text.length;
        const damaged = text.slice(0, at) + sign + text.slice(at + 1);
        const isJson = parses(damaged);
        const isRead = await read(damaged, bytes).then(
          () => true,
          (error: unknown) => !(error instanceof Unreadable),
        );
        expect(isRead).toBe(isJson);
      }),
      { numRuns: 1_000 },
    );
  });

  it('say on which line each begins', async () => {
    const { items } = await read('{"a": 1,\n"value":\n[{},\n\n{"b":\n2}, {}\n]}');
    expect(items.map(({ line }) => line)).toEqual([3, 5, 6]);
  });

  it('are those of the list at the top only', async () => {
    const { items, frame } = await read(
      '{"x\\"value": [{"no": 1}], "other": {"value": [{"no": 2}]}, "value": [{"yes": 1}]}',
    );
    expect(items).toEqual([{ line: 1, object: { yes: 1 } }]);
    expect(frame.object).toMatchObject({ other: { value: [{ no: 2 }] } });
  });

  it('may be more than memory likes, of which none is kept', async () => {
    let count = 0;
    const piece = Buffer.from(`${'{"id":"x"},'.repeat(1_000)}`);
    const file: ParcelFile = {
      ...fileOf('', 'large.json'),
      async *open() {
        yield Buffer.from('[');
        for (let pieces = 0; pieces < 200; pieces += 1) yield piece;
        yield Buffer.from('{}]');
      },
    };
    await readItems(file, () => {
      count += 1;
    });
    expect(count).toBe(200_001);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
