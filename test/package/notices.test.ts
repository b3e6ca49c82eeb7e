import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesText, packagesOfPage, packagesOfServer } from '../../scripts/notices-text.ts';
import { checkout, importsOf, packageOf, webFiles } from '../house/source-tree.ts';

const shipped = [...packagesOfServer(), ...packagesOfPage()];

describe('third-party notices', () => {
  it('are what npm run notices writes', () => {
    expect(readFileSync(join(checkout, 'THIRD_PARTY_NOTICES.md'), 'utf8')).toBe(noticesText());
  });

  it('name every package that the page imports more than types of', () => {
    const names = new Set(packagesOfPage().map(({ name }) => name));
    const imported = new Set(webFiles.flatMap(importsOf).flatMap((specifier) => packageOf(specifier) ?? []));
    expect(imported.size).toBeGreaterThan(5);
    expect([...imported].filter((name) => !names.has(name))).toEqual([]);
  });

  it('name no licence that would bind whycan or whoever passes it on', () => {
    const free =
      /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|PSF-2\.0|Unlicense|CC0-1\.0|Python-2\.0)( OR .+)?\)?$/;
    expect(shipped.filter(({ licence }) => !free.test(licence))).toEqual([]);
  });

  it('come with the texts of the licences of what is built into the page', () => {
    const texts = readFileSync(join(checkout, 'dist', 'web', 'licences.txt'), 'utf8');
    for (const { name, version, licence } of packagesOfPage())
      expect(texts).toContain(`${name} ${version} (${licence})\n`);
    expect(texts).toContain('SIL OPEN FONT LICENSE');
  });
});
