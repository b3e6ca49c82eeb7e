import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { lineOf, objectKey } from '../../server/collect/object-key.ts';
import { linesOf, PartFile } from '../../server/collect/part-file.ts';

const place = mkdtempSync(join(tmpdir(), 'whycan-part-'));
let files = 0;
function newPart(): PartFile {
  files += 1;
  return new PartFile(join(place, String(files)));
}

const text = fc.string({ unit: 'grapheme' }).map((written) => JSON.stringify(written));

property.prop([fc.array(text), fc.array(text)])('lines of a range come back with their places', (before, lines) => {
  const part = newPart();
  part.append(Buffer.from(before.map((line) => `${line}\n`).join('')));
  const offset = part.size;
  part.append(Buffer.from(lines.map((line) => `${line}\n`).join('')));
  part.append(Buffer.from('half a li'));
  const read = [...linesOf(part, { offset, length: part.size - offset })];
  expect(read.map((line) => line.text)).toEqual(lines);
  for (const line of read) expect(part.read(line).toString('utf8')).toBe(`${line.text}\n`);
  part.close();
});

it('lines that are longer than what is read at once come back whole', () => {
  const part = newPart();
  const lines = [1, 3_000_000, 2, 1_048_576, 5].map((length) => 'ü'.repeat(length));
  part.append(Buffer.from(lines.map((line) => `${line}\n`).join('')));
  const read = [...linesOf(part, { offset: 0, length: part.size })].map((line) => line.text);
  expect(read.map((line) => line.length)).toEqual(lines.map((line) => line.length));
  expect(read.at(-1)).toBe('üüüüü');
  part.close();
});

property.prop([fc.dictionary(fc.string(), fc.jsonValue())])('an object is written as it was received', (object) => {
  const written = lineOf(object);
  expect(written).not.toContain('\n');
  expect(written).toBe(JSON.stringify(JSON.parse(JSON.stringify(object))));
});

it('links to further pages are left out at any depth, and nothing else', () => {
  const object = {
    id: 'a',
    'x@odata.nextLink': 'secret',
    inner: [{ '@odata.deltaLink': 'secret', '@odata.type': 'kept' }],
  };
  expect(lineOf(object)).toBe('{"id":"a","inner":[{"@odata.type":"kept"}]}');
});

it('objects without an id are told apart by what they are', () => {
  expect(objectKey({ name: 'a' })).not.toBe(objectKey({ name: 'b' }));
  expect(objectKey({ id: 'a', name: 'a' })).toBe(objectKey({ id: 'a', name: 'b' }));
});
