import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
}

/** A package as its own package.json describes it. */
export function installedPackage(folder: string): InstalledPackage {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageFile;
  const own = typeof license === 'object' ? license.type : license;
  const licence = own ?? licenses?.map(({ type }) => type).join(' or ');
  if (!name || !version || !licence)
    throw new Error(`${folder} does not say its licence. Look it up and leave the package out until it is clear.`);
  return { name, version, licence };
}

/** The folder of the package that a file is from; undefined for files of the project. */
export function folderOfPackage(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}

/** The texts that its licence wants to be passed on. */
export function licenceTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|third-?party-?notices)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}
