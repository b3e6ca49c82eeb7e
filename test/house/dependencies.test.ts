import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  it('never runs a build that is older than the sources', () => {
    expect(existsSync(join(checkout, 'server', 'main.ts'))).toBe(true);
    const copy = mkdtempSync(join(tmpdir(), 'whycan-command-'));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    };
    const said = () => execFileSync(process.execPath, [join(copy, 'bin', 'whycan.js')], { encoding: 'utf8' });
    write('package.json', '{ "type": "module" }');
    write('bin/whycan.js', command);
    write('dist/server/main.js', 'process.exitCode = 0; console.log("built");');
    symlinkSync(join(checkout, 'node_modules'), join(copy, 'node_modules'));
    expect(said()).toBe('built\n');
    write('server/main.ts', 'process.exitCode = 0; console.log("sources" as string);');
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(copy, 'dist/server/main.js'), old, old);
    expect(said()).toBe('sources\n');
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(copy, 'dist/server/main.js'), later, later);
    expect(said()).toBe('built\n');
    rmSync(copy, { recursive: true });
  });
});
