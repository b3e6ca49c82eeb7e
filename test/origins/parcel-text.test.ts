import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../server/origins/parcel/beginning.ts';
import { memoryFile } from '../../server/origins/parcel/disk-file.ts';
import { CutShort, jsonItemsOf } from '../../server/origins/parcel/json-items.ts';
import { parcelLimits } from '../../server/origins/parcel/limits.ts';
import { linesOf } from '../../server/origins/parcel/lines.ts';
import type { ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { inPieces, refusalOf } from './parcels/in-memory.ts';

const file = (content: string | Uint8Array): ParcelFile =>
  memoryFile(Buffer.from(content), { name: 'export.json', path: 'export.json' });
const littleEndian = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const bigEndian = (text: string): Buffer => littleEndian(text).swap16();

async function linesIn(from: ParcelFile): Promise<string[]> {
  const lines: string[] = [];
  for await (const { number, text } of linesOf(from)) lines.push(`${number} ${text}`);
  return lines;
}

async function itemsIn(from: ParcelFile, ...lists: [readonly string[], ...(readonly string[])[]]): Promise<string[]> {
  const items: string[] = [];
  for await (const { list, key, value, line } of jsonItemsOf(from, ...lists))
    items.push(`${line} ${list} ${key} ${JSON.stringify(value)}`);
  return items;
}

describe('what a file begins with', () => {
  it('is its text without a byte order mark, and the keys of its object', async () => {
    const text = ' {"meta": {"a": [1, "x\\"}"]}, "da\\u0074a" : [{"kind": 1}], "cut": "of';
    const expected = { text, keys: ['meta', 'data', 'cut'], isJson: true };
    for (const bytes of [text, `\uFEFF${text}`, littleEndian(text), bigEndian(text)])
      expect(await beginningOf(file(bytes))).toEqual(expected);
    expect(await beginningOf(inPieces(littleEndian(text), 1))).toEqual(expected);
  });

  it.each([
    ['', [], false],
    ['[{"a": 1}]', [], true],
    ['name,id\n', [], false],
    ['{"a": 1} {"b": 2}', ['a'], true],
    ['{"a": }, "b": ]', ['a'], true],
    ['{"a": "b": "c", wrong, "d" 1, "e": tru', ['a', 'b', 'e'], true],
  ])('is read tolerantly: %s', async (text, keys, isJson) => {
    expect(await beginningOf(file(text))).toEqual({ text, keys, isJson });
  });

  it('is 64 KB at most, even in the middle of a character', async () => {
    const { text } = await beginningOf(file(`x${'€'.repeat(40_000)}`));
    expect([text.length, text.at(-1)]).toEqual([1 + Math.floor((64 * 1024 - 1) / 3), '€']);
  });
});

describe('the lines of a file', () => {
  const text = 'first\r\n\nthird €\nlast';
  const lines = ['1 first', '2 ', '3 third €', '4 last'];

  it('are the same in every encoding and in every pieces', async () => {
    for (const bytes of [text, `\uFEFF${text}`, littleEndian(text), bigEndian(text), `${text}\n`])
      for (const size of [1, 2, 3, 7, 1000]) expect(await linesIn(inPieces(bytes, size))).toEqual(lines);
    expect(await linesIn(file(''))).toEqual([]);
  });

  test.prop([
    fc.array(fc.string({ unit: 'binary' }).map((one) => one.replace(/[\0\r\n\uFEFF]/g, ''))),
    fc.integer({ min: 1, max: 9 }),
  ])('are what was joined, wherever it is cut into pieces', async (all, size) => {
    const joined = all.map((one) => `${one}\n`).join('');
    expect(await linesIn(inPieces(joined, size))).toEqual(all.map((one, index) => `${index + 1} ${one}`));
  });

  it.each([
    [
      'a byte that is not UTF-8',
      Buffer.from([...Buffer.from('one\ntwo\nb'), 0xff, 0x0a]),
      3,
      'not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    [
      'a byte after a character that is in two pieces',
      Buffer.from([0x78, 0xe2, 0x82, 0xac, 0x0a, 0xff]),
      2,
      'not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    [
      'a character that is cut at the end',
      Buffer.from([0x61, 0x0a, 0xe2, 0x82]),
      2,
      'not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    [
      'half a character of UTF-16',
      Buffer.concat([littleEndian('one\ntwo'), Buffer.from([0x61])]),
      2,
      'not valid UTF-16. Save or export the file again as UTF-8.',
    ],
  ])('are refused at %s', async (_, bytes, line, sentence) => {
    for (const size of [1, 3, 1000])
      expect(await refusalOf(() => linesIn(inPieces(bytes, size)))).toBe(
        `export.json:${line}: this line is ${sentence}`,
      );
  });

  it('are refused where the file is no text', async () => {
    expect(await refusalOf(() => linesIn(file('a\nb\0c')))).toBe(
      'export.json:2: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    );
  });

  it('are refused where one is too long', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    async function* open() {
      yield Buffer.from('first\n');
      for (let count = 0; count <= parcelLimits.recordBytes / piece.length; count += 1) yield piece;
    }
    const endless = { name: 'export.json', path: '', bytes: 0, open };
    expect(await refusalOf(() => linesIn(endless))).toBe(
      'export.json:2: this line is longer than 64 MB, the limit. Export the file again with one record per line.',
    );
    expect(
      await refusalOf(() => itemsIn({ ...endless, open: () => after('{"data": [{\n"a": "', open()) }, ['data'])),
    ).toBe('export.json:1: not valid JSON: one record is larger than 64 MB, the limit. Export the file again.');
  });
});

async function* after(head: string, rest: AsyncIterable<Uint8Array>) {
  yield Buffer.from(head);
  for await (const piece of rest) yield piece.length < 10 ? Buffer.from('x') : piece;
}

describe('the items of lists of a document', () => {
  const text =
    '{\n"meta": {"count": 2},\r\n"data": [\n {"a": "€\\n"}, [1],\n 7,\n\n{"b":\n {"c": null}}\n], "more": {"data": [1]}}\n';
  const items = ['2 meta count 2', '4 data 0 {"a":"€\\n"}', '4 data 1 [1]', '5 data 2 7', '7 data 3 {"b":{"c":null}}'];

  it('come with their lines, in every encoding and in every pieces', async () => {
    for (const bytes of [text, `\uFEFF${text}`, littleEndian(text), bigEndian(text)])
      for (const size of [1, 2, 3, 10, 1000])
        expect(await itemsIn(inPieces(bytes, size), ['data'], ['meta'])).toEqual(items);
  });

  it('may be those of the document, of a list below, or none', async () => {
    expect(await itemsIn(file('[1,\n{"a":2}]'), [])).toEqual(['1  0 1', '2  1 {"a":2}']);
    expect(await itemsIn(file('{"graph":{"nodes":[{}],"edges":[1]}}'), ['graph', 'nodes'])).toEqual([
      '1 graph.nodes 0 {}',
    ]);
    expect(await itemsIn(file('{"data":null}'), ['data'])).toEqual([]);
    expect(await itemsIn(file('{"data":{"x":[]}}'), ['data'])).toEqual(['1 data x []']);
  });

  it('may have keys that objects have anyway', async () => {
    const [item] = await itemsIn(file('{"data":[{"__proto__":{"kind":1},"constructor":2}]}'), ['data']);
    expect(item).toBe('1 data 0 {"__proto__":{"kind":1},"constructor":2}');
  });

  it.each([
    ['{"data": [\n{"a": 1,}\n]}', ':2: not valid JSON: unexpected "}". Export the file again.'],
    ['{"data": [\n{"a": 1}\n{"b": €}]}', ':3: not valid JSON: unexpected "{". Export the file again.'],
    ['{"data": [\n{"a":\n€}]}', ':3: not valid JSON: unexpected "€". Export the file again.'],
    ['{"data": []}\n\n{}', ':3: not valid JSON: unexpected "{". Export the file again.'],
    ['', ': this file is empty. Export it again.'],
    ['\uFEFF \n', ': this file is empty. Export it again.'],
    [`{"data":\n${'['.repeat(60)}`, ':2: not valid JSON: nested deeper than 50 levels. Export the file again.'],
  ])('are refused where a document is not JSON: %j', async (wrong, sentence) => {
    for (const size of [1, 1000])
      expect(await refusalOf(() => itemsIn(inPieces(wrong, size), ['data']))).toBe(`export.json${sentence}`);
  });

  it('are given as far as a document goes that is cut', async () => {
    for (let length = text.indexOf('[1]') + 4; length < text.lastIndexOf('}'); length += 1) {
      const found: unknown[] = [];
      const read = async () => {
        for await (const { value } of jsonItemsOf(file(text.slice(0, length)), ['data'])) found.push(value);
      };
      await expect(read(), `${length} characters`).rejects.toThrow(CutShort);
      expect(found.slice(0, 2)).toEqual([{ a: '€\n' }, [1]]);
    }
  });
});
