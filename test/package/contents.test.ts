import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkout } from '../house/source-tree.ts';
import { packedFiles } from './packed.ts';

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(checkout, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(checkout.length + 1))
    .sort();
}

describe('the package', () => {
  let packed: readonly string[] = [];
  const below = (folder: string) => packed.filter((path) => path.startsWith(`${folder}/`));
  beforeAll(() => {
    packed = packedFiles();
  });

  it('has what people run and read, and nothing of how it is made', () => {
    const rooms = new Set(
      packed.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('dist/') ? 2 : 1)
          .join('/'),
      ),
    );
    const files = ['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD_PARTY_NOTICES.md', 'package.json'];
    expect([...rooms].sort()).toEqual([...files, 'bin', 'dist/server', 'dist/web', 'docs', 'seed'].sort());
    expect(packed.filter((path) => /\.tsx?$|\.map$|\.tgz$/.test(path))).toEqual([]);
  });

  it('has every file of the server compiled, and beside it what it reads', () => {
    const wanted = filesBelow('server')
      .filter((path) => path !== 'server/schema/print.ts')
      .map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
    expect(below('dist/server')).toEqual(wanted.sort());
    for (const path of wanted.filter((name) => !name.endsWith('.js'))) expect(read(path)).toBe(read(path.slice(5)));
  });

  it('has the tables, the sample tenant and its expectations', () => {
    expect(below('seed')).toEqual(filesBelow('seed'));
  });

  it('has the page with all that its HTML loads, and the licences of what is built into it', () => {
    expect(below('dist/web')).toEqual(expect.arrayContaining(['dist/web/licences.txt', 'dist/web/packages.json']));
    for (const name of ['index.html', 'graphiql.html']) {
      const loaded = [...read(`dist/web/${name}`).matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? '');
      expect(loaded.length).toBeGreaterThan(1);
      expect(packed).toEqual(expect.arrayContaining(loaded.map((path) => `dist/web/${path}`)));
    }
  });

  it('is published nowhere by mistake', () => {
    expect(JSON.parse(read('package.json'))).toMatchObject({ private: true });
  });
});
