import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { folderOfPackage, type InstalledPackage, installedPackage, licenceTexts } from './installed-package.ts';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...parameters: never[]) => unknown>>[1];
type Bundled = InstalledPackage & { readonly folder: string };

/**
 * Notes which packages the built page has code, styles or fonts of. Writes their names into packages.json and the texts
 * of their licences into licences.txt, because whoever gets the page gets no node_modules.
 */
export function bundledPackages(): { ofPage: Plugin; ofWorkers: Plugin } {
  const folders = new Set<string>();
  let root = '';
  const add = (file: string): void => {
    const folder = folderOfPackage(resolve(root, file.replace(/^\0/, '').replace(/\?.*$/, '')));
    if (folder !== undefined) folders.add(folder);
  };
  const note = (bundle: Bundle): void => {
    for (const file of Object.values(bundle)) {
      for (const path of file.type === 'chunk' ? file.moduleIds : file.originalFileNames) add(path);
    }
  };
  // Styles are in no chunk any more when the chunks are written.
  const transform = (_: string, id: string): void => {
    if (/\.css($|\?)/.test(id)) add(id);
  };
  return {
    ofWorkers: { name: 'bundled-packages-of-workers', transform, generateBundle: (_, bundle) => note(bundle) },
    ofPage: {
      name: 'bundled-packages',
      apply: 'build',
      configResolved: (config) => {
        root = config.root;
      },
      transform,
      generateBundle(_, bundle) {
        note(bundle);
        const packages = listed(folders);
        const names = packages.map(({ name, version, licence }) => ({ name, version, licence }));
        this.emitFile({ type: 'asset', fileName: 'packages.json', source: `${JSON.stringify(names, null, 2)}\n` });
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: packages.map(chapter).join('\n') });
      },
    },
  };
}

/** Each version once, though it may be installed in several places. */
function listed(folders: Iterable<string>): readonly Bundled[] {
  const byName = new Map<string, Bundled>();
  for (const folder of [...folders].sort()) {
    const found = installedPackage(folder);
    byName.set(`${found.name} ${found.version}`, { ...found, folder });
  }
  return [...byName].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, found]) => found);
}

function chapter({ name, version, licence, folder }: Bundled): string {
  const title = `${name} ${version} (${licence})`;
  return [title, '='.repeat(title.length), '', ...licenceTexts(folder).flatMap((text) => [text, ''])].join('\n');
}
