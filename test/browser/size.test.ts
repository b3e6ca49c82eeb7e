import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pageFolder } from './page-setup.ts';

function zippedKilobytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(pageFolder, path))).byteLength, 0) / 1000;
}

function loadedAtOnce(extension: string): string[] {
  const html = readFileSync(join(pageFolder, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => path.endsWith(extension));
}

describe('what a first visit loads', () => {
  it('is at most 200 kB of scripts and 25 kB of styles', () => {
    expect(zippedKilobytes(loadedAtOnce('.js'))).toBeLessThanOrEqual(200);
    expect(zippedKilobytes(loadedAtOnce('.css'))).toBeLessThanOrEqual(25);
  });

  it('comes in few files, since each costs a request', () => {
    expect(loadedAtOnce('').length).toBeLessThanOrEqual(8);
  });

  it('leaves the picture, at most 155 kB, to the first answer', () => {
    const picture = readdirSync(join(pageFolder, 'assets')).filter((name) => /^picture-pane-.*\.js$/.test(name));
    expect(picture).toHaveLength(1);
    expect(loadedAtOnce('.js').some((path) => path.includes('picture-pane'))).toBe(false);
    expect(zippedKilobytes(picture.map((name) => `assets/${name}`))).toBeLessThanOrEqual(155);
  });

  it('holds no address of another host that it would ask', () => {
    for (const name of ['index.html', 'graphiql.html']) {
      expect(readFileSync(join(pageFolder, name), 'utf8')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });
});
