import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, importsOf, packageOf, serverFiles } from './source-tree.ts';

type Versions = Readonly<Record<string, string>>;
const packageFile: { dependencies: Versions; devDependencies: Versions; scripts: Versions } = JSON.parse(
  readFileSync(join(checkout, 'package.json'), 'utf8'),
);
const { dependencies, devDependencies, scripts } = packageFile;
const imported = new Set(
  serverFiles.flatMap(importsOf).flatMap((specifier) => (/^[@\w]/.test(specifier) ? (packageOf(specifier) ?? []) : [])),
);

/** Packages of graphql-yoga whose next versions want a newer Node than whycan does; npm takes the versions named here. */
const heldBack = ['executor', 'merge', 'schema', 'utils'].map((name) => `@graphql-tools/${name}`);

describe('what whycan depends on when it is installed', () => {
  it('is all that the server imports, and nothing else but what is held back', () => {
    expect(Object.keys(dependencies)).toEqual([...imported, ...heldBack].sort());
  });

  it('is listed apart from what builds and tests it', () => {
    expect(Object.keys(devDependencies).filter((name) => Object.hasOwn(dependencies, name))).toEqual([]);
  });

  it('has exact versions', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('runs on every Node that whycan runs on', () => {
    const lock: { packages: Record<string, { dev?: true; engines?: { node?: string } }> } = JSON.parse(
      readFileSync(join(checkout, 'package-lock.json'), 'utf8'),
    );
    const newer = Object.entries(lock.packages).filter(([path, { dev, engines }]) => {
      const least = /^>=\s*(\d+)/.exec(engines?.node ?? '')?.[1];
      return path !== '' && !dev && least !== undefined && Number(least) > 20;
    });
    expect(newer.map(([path]) => path)).toEqual([]);
  });

  it('needs no script of whycan to be installed', () => {
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });
});

describe('the command', () => {
  const command = readFileSync(join(checkout, 'bin', 'whycan.js'), 'utf8');

  it('runs the sources where there are some, never an older build of them', () => {
    expect(command).toContain("'../server/main.ts'");
    expect(existsSync(join(checkout, 'server', 'main.ts'))).toBe(true);
    expect(command.indexOf('import(sources.href)')).toBeLessThan(command.indexOf('import(compiled.href)'));
  });
});
