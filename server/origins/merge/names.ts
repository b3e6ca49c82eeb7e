import type { Gathering } from './gathering.ts';

/** What a name stands for: one principal, none that is known, or several. */
export type Meaning = { readonly id: string } | { readonly problem: string; readonly isAmbiguous: boolean };

/** Looks up people, applications and groups by user principal name or by display name, if only one has it. */
export class Names {
  readonly #ids = new Map<string, string | undefined>();

  constructor({ users, servicePrincipals, groups }: Gathering) {
    for (const { id, displayName, userPrincipalName } of users.values()) {
      this.#note(displayName, id);
      if (userPrincipalName !== displayName) this.#note(userPrincipalName, id);
    }
    for (const records of [servicePrincipals, groups])
      for (const { id, displayName } of records.values()) this.#note(displayName, id);
  }

  meaning(name: string): Meaning {
    const key = name.trim().toLowerCase();
    if (!this.#ids.has(key)) return { problem: `nobody is named "${name}"`, isAmbiguous: false };
    const id = this.#ids.get(key);
    return id === undefined ? { problem: `several are named "${name}"`, isAmbiguous: true } : { id };
  }

  #note(name: string | undefined, id: string): void {
    if (name === undefined) return;
    const key = name.trim().toLowerCase();
    const known = this.#ids.get(key);
    if (!this.#ids.has(key)) this.#ids.set(key, id);
    else if (known !== id) this.#ids.set(key, undefined);
  }
}
