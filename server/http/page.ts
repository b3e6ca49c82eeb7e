import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageFile, pageFiles } from './page-files.ts';

/** What the build writes where a fresh nonce belongs. */
const noncePlaceholder = '__CSP_NONCE__';

export type PageName = 'index' | 'graphiql';

/** The built page on disk. It is read again when a new build replaces it, so no restart is needed. */
export class Page {
  readonly #folder: string;
  #files: ReadonlyMap<string, PageFile> = new Map();
  #builtMs = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** When the page was built, in milliseconds since 1970; undefined when it never was. */
  get builtMs(): number | undefined {
    return statSync(join(this.#folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;
  }

  /** A page's HTML with its nonce; undefined when there is no build. */
  html(name: PageName, nonce: string): string | undefined {
    const file = this.#listed().get(`/${name}.html`);
    return file && readFileSync(file.path, 'utf8').replaceAll(noncePlaceholder, nonce);
  }

  /** A file that the page loads; HTML is not one, it needs its nonce. */
  async asset(urlPath: string): Promise<{ file: PageFile; content: Uint8Array<ArrayBuffer> } | undefined> {
    const file = this.#listed().get(urlPath);
    if (!file || urlPath.endsWith('.html')) return undefined;
    return { file, content: new Uint8Array(await readFile(file.path)) };
  }

  #listed(): ReadonlyMap<string, PageFile> {
    const builtMs = this.builtMs ?? 0;
    if (builtMs !== this.#builtMs) {
      this.#files = builtMs === 0 ? new Map() : pageFiles(this.#folder);
      this.#builtMs = builtMs;
    }
    return this.#files;
  }
}
