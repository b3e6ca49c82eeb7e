import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countOf, readMutants, roomOf } from '../mutants/list.ts';
import { checkout } from './source-tree.ts';

const mutants = readMutants();

describe('the faults that the tests must notice', () => {
  it('have ids of their own', () => {
    const ids = mutants.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  });

  it('name tests that exist', () => {
    const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
    expect(tests.filter((path) => !existsSync(join(checkout, path)))).toEqual([]);
  });

  it('fit their files: each text stands there once, and is replaced by another', () => {
    const stale = mutants.filter((mutant) => {
      const path = join(checkout, mutant.file);
      const isThere = existsSync(path) && countOf(readFileSync(path, 'utf8'), mutant) === 1;
      return !isThere || mutant.text === mutant.replacement;
    });
    expect(stale.map(({ id }) => id)).toEqual([]);
  });

  it('are in every room of the server, and in the page', () => {
    const rooms = readdirSync(join(checkout, 'server'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const wanted = [...rooms.map(({ name }) => `server/${name}`), 'web/address', 'web/picture'];
    const covered = new Set(mutants.map(({ file }) => roomOf(file)));
    expect(wanted.filter((room) => !covered.has(room))).toEqual([]);
  });
});
