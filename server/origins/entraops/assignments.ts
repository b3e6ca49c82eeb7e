import { readAppScopes } from '../graph/objects/app-scopes.ts';
import type { UnifiedAssignmentStatement, UnifiedRoleStatement } from '../statements/statement.ts';
import type { Row } from './row.ts';

interface Gathered {
  readonly role: string;
  readonly principals: Map<string, string>;
  readonly appScopes: Set<string>;
  readonly directoryScopes: Set<string>;
}

/** Assignments of custom roles: each stands in a row of every principal and of every scope, and is put together again. */
export class Assignments {
  readonly #assignments = new Map<string, Gathered>();
  readonly #roles = new Map<string, UnifiedRoleStatement>();
  #withoutDataSources = 0;

  add(row: Row, principal: string): void {
    const gathered = this.#assignments.get(row.assignment) ?? {
      role: row.role,
      principals: new Map<string, string>(),
      appScopes: new Set<string>(),
      directoryScopes: new Set<string>(),
    };
    this.#assignments.set(row.assignment, gathered);
    gathered.principals.set(principal.toLowerCase(), principal);
    for (const source of row.dataSources ?? []) gathered.appScopes.add(source);
    // Without data sources, what is written as scope comes from the directory, and "/" also stands for none.
    if (row.scope !== undefined && row.scope !== '/')
      (row.dataSources === undefined ? gathered.directoryScopes : gathered.appScopes).add(row.scope);
    if (!this.#roles.has(row.role)) this.#roles.set(row.role, roleOf(row));
  }

  /** How many assignments do not say for which data sources they are; known after `statements`. */
  get withoutDataSources(): number {
    return this.#withoutDataSources;
  }

  get isEmpty(): boolean {
    return this.#assignments.size === 0;
  }

  statements(): readonly (UnifiedRoleStatement | UnifiedAssignmentStatement)[] {
    const assignments = [...this.#assignments].map(([id, gathered]): UnifiedAssignmentStatement => {
      const { role, principals, appScopes, directoryScopes } = gathered;
      const covered = readAppScopes([...appScopes], [...directoryScopes], new Map());
      return {
        kind: 'unifiedAssignment',
        role,
        id,
        principals: [...principals.values()].map((principal) => ({ id: principal })),
        ...covered,
      };
    });
    this.#withoutDataSources = assignments.filter(({ dataSources }) => dataSources === 'unknown').length;
    return [...this.#roles.values(), ...assignments];
  }
}

function roleOf({ role, roleName, actions }: Row): UnifiedRoleStatement {
  const named = {
    kind: 'unifiedRole',
    id: role,
    ...(roleName === undefined ? {} : { displayName: roleName }),
  } as const;
  return actions.length === 0 ? named : { ...named, permissions: actions };
}
