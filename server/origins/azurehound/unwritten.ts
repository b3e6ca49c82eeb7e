import { isObject } from '../hound/fields.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Unwritten } from './objects.ts';
import { rowsOf } from './rows.ts';

const accounts = ['AZUser', 'AZServicePrincipal'];

/**
 * Of which kinds of accounts any is stated to be enabled. Nearly always one of the first rows of a kind says so; only
 * where a row that states nothing comes before, all files are read for it.
 */
export class StatedAccounts implements Unwritten {
  readonly #files: readonly ParcelFile[];
  readonly #enabled = new Set<unknown>();
  #haveAllBeenRead = false;

  constructor(files: readonly ParcelFile[]) {
    this.#files = files;
  }

  get users(): false | undefined {
    return this.#enabled.has('AZUser') ? false : undefined;
  }

  get servicePrincipals(): false | undefined {
    return this.#enabled.has('AZServicePrincipal') ? false : undefined;
  }

  /** Notes what a row states; true when it states nothing, and other rows have to be read to know what that means. */
  isOpenAfter(row: unknown): boolean {
    const { kind, data } = isObject(row) ? row : {};
    if (this.#haveAllBeenRead || !accounts.includes(kind as string) || !isObject(data)) return false;
    if (data['accountEnabled'] === true) this.#enabled.add(kind);
    return data['accountEnabled'] !== false && !this.#enabled.has(kind);
  }

  /** Reads until it is known of all kinds. */
  async readAll(): Promise<void> {
    for (const file of this.#files)
      for await (const { value } of await rowsOf(file)) {
        this.isOpenAfter(value);
        if (accounts.every((kind) => this.#enabled.has(kind))) return this.#end();
      }
    this.#end();
  }

  #end(): void {
    this.#haveAllBeenRead = true;
  }
}
