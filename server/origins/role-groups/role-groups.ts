import type { Listener } from '../statements/listener.ts';
import type { LegacyRoleStatement, Named } from '../statements/statement.ts';

export type RoleGroupSystem = 'mdo' | 'exo';

export const kindOfSystem = { mdo: 'legacyMdo', exo: 'legacyExo' } as const;

interface Gathered {
  readonly form: 'role' | 'roleGroup';
  readonly name: string;
  readonly line: number;
  readonly roles: Set<string> | undefined;
  readonly principals: Map<string, Named>;
}

/** Puts role groups and roles of one name together, their members united, and states each once. */
export class RoleGroups {
  readonly #system: RoleGroupSystem;
  readonly #found = new Map<string, Gathered>();

  constructor(system: RoleGroupSystem) {
    this.#system = system;
  }

  add(form: 'role' | 'roleGroup', name: string, line: number, roles?: readonly string[]): void {
    const key = `${form} ${name.toLowerCase()}`;
    const known = this.#found.get(key);
    for (const role of roles ?? []) known?.roles?.add(role);
    if (known === undefined)
      this.#found.set(key, { form, name, line, roles: roles && new Set(roles), principals: new Map() });
  }

  addPrincipal(form: 'role' | 'roleGroup', name: string, principal: Named): void {
    this.#found.get(`${form} ${name.toLowerCase()}`)?.principals.set(JSON.stringify(principal), principal);
  }

  state(listener: Listener): void {
    for (const { form, name, line, roles, principals } of this.#found.values()) {
      const statement: LegacyRoleStatement = {
        kind: 'legacyRole',
        system: this.#system,
        form,
        name,
        ...(roles === undefined ? {} : { roles: [...roles] }),
        principals: [...principals.values()],
      };
      listener.state(statement, line);
    }
  }
}
