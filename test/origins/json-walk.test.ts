import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { walkJson } from '../../server/origins/parcel/json-walk.ts';
import type { ParcelFile } from '../../server/origins/parcel/parcel.ts';
import { Unreadable } from '../../server/origins/statements/listener.ts';

function inPieces(text: string, size: number): ParcelFile {
  const bytes = Buffer.from(text);
  return {
    name: 'f',
    path: 'f',
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

/** Every value with its path, and every end of a list or object. */
function flatten(value: unknown, path: readonly (string | number)[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify([path, value])];
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...inside.flatMap(([key, one]) => flatten(one, [...path, key])), JSON.stringify(['end', path])];
}

async function walked(text: string, size: number): Promise<string[] | 'refused'> {
  const found: string[] = [];
  const visitor = {
    value: (path: unknown, value: unknown) => void found.push(JSON.stringify([path, value])),
    end: (path: unknown) => void found.push(JSON.stringify(['end', path])),
  };
  try {
    for await (const _ of walkJson(inPieces(text, size), { value: visitor.value, end: (path) => visitor.end(path) }));
  } catch (error) {
    if (error instanceof Unreadable) return 'refused';
    throw error;
  }
  return found;
}

function parsed(text: string): string[] | 'refused' {
  try {
    return flatten(JSON.parse(text));
  } catch {
    return 'refused';
  }
}

const pieces = fc.integer({ min: 1, max: 40 });
const documents = fc.json({ maxDepth: 6 });

describe('a walk through a document', () => {
  test.prop([documents, pieces], { numRuns: 300 })('finds what a parser of the whole finds', async (text, size) => {
    expect(await walked(text, size)).toEqual(parsed(text));
  });

  const edits = fc.tuple(fc.nat(), fc.constantFrom('', ',', ':', '{', '}', '[', ']', '"', ' ', '1', 'null', '\\'));
  test.prop([documents, edits, pieces], { numRuns: 600 })(
    'refuses what is no JSON and nothing else',
    async (text, [at, mark], size) => {
      const place = at % (text.length + 1);
      const edited = text.slice(0, place) + mark + text.slice(place + 1);
      const expected = parsed(edited);
      const found = await walked(edited, size);
      expect([edited, found === 'refused']).toEqual([edited, expected === 'refused']);
    },
  );
});
