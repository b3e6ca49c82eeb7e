import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, filesIn, serverFiles, testFiles, webFiles } from './source-tree.ts';

const benchFiles = existsSync(join(checkout, 'bench')) ? filesIn(['bench'], /\.ts$/) : [];
const written = [...serverFiles, ...webFiles, ...benchFiles, ...filesIn(['docs', 'scripts'], /\.ts$/)];
const lines = (text: string) => text.trimEnd().split('\n').length;

describe('length of files', () => {
  it('no file is longer than 250 lines', () => {
    expect(written.filter((file) => lines(file.text) > 250).map((file) => file.path)).toEqual([]);
  });

  it('half of the files have at most 60 lines, nine tenths at most 150', () => {
    const lengths = written.map((file) => lines(file.text)).sort((left, right) => left - right);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(60);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(150);
  });
});

describe('names', () => {
  const everything = [...written, ...testFiles];

  it('files and folders are in kebab-case', () => {
    const wrong = everything.filter(
      (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*(\.test|\.config)?\.tsx?$/.test(file.path),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('no file or folder has a name that says nothing', () => {
    const wrong = everything.filter((file) =>
      /(^|[/-])(utils?|helpers?|managers?|services?|handlers?|common|misc)([/.-]|$)/.test(file.path),
    );
    const allowed = wrong.filter((file) => !/service-principal/.test(file.path));
    expect(allowed.map((file) => file.path)).toEqual([]);
  });

  it('exports have names', () => {
    expect(written.filter((file) => /^export default\b/m.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('no file only passes on what others export, besides the list of the schema', () => {
    const wrong = written.filter((file) => /^export (\*|\{[^}]*\}) from\b/m.test(file.text));
    expect(wrong.map((file) => file.path).filter((path) => path !== 'server/schema/index.ts')).toEqual([]);
  });
});

describe('nothing is silenced or left open', () => {
  const everything = [...written, ...testFiles].filter((file) => !file.path.endsWith('house/shape.test.ts'));
  const found = (pattern: RegExp) =>
    everything.flatMap((file) =>
      file.text
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : [])),
    );

  it('no type is `any` and no check is switched off', () => {
    expect(found(/(:|<|\bas) any(?! [a-z])\b(?!\))|@ts-(ignore|nocheck|expect-error)|biome-ignore [^:]*:\s*$/)).toEqual(
      [],
    );
  });

  it('nothing waits to be done and no test is skipped', () => {
    expect(found(/\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(skip|only|todo)\b/)).toEqual([]);
  });

  it('no path of one machine is written down', () => {
    expect(found(/(^|[^A-Za-z.\w])\/(root|work|farm|home\/[a-z]+)\//)).toEqual([]);
  });

  it('nothing is loaded from elsewhere when it runs', () => {
    expect(found(/unpkg\.com|cdn\.jsdelivr|fonts\.googleapis/)).toEqual([]);
  });
});
