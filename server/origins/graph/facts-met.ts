import type { Statement } from '../statements/statement.ts';

/** What completeness depends on across answers: ids of groups and of directory roles. */
export class FactsMet {
  /** As written, by their id in lower case. */
  readonly groups = new Map<string, string>();
  /** Groups whose members stand inside them, and whether these are all. */
  readonly listed = new Map<string, boolean>();
  readonly #roles = new Set<string>();
  readonly #heldRoles = new Set<string>();

  add(statements: Iterable<Statement>): void {
    for (const statement of statements) {
      if (statement.kind === 'group') this.groups.set(statement.id.toLowerCase(), statement.id);
      else if (statement.kind === 'list')
        this.listed.set(statement.group.toLowerCase(), statement.state === 'complete');
      else if (statement.kind === 'entraRole') {
        this.#roles.add(statement.id.toLowerCase());
        if (statement.template !== undefined) this.#roles.add(statement.template.toLowerCase());
      } else if (statement.kind === 'entraHolding') this.#heldRoles.add(statement.role.toLowerCase());
    }
  }

  /** Directory roles that somebody has and that neither an answer nor the catalogue defines. */
  undefinedRoles(isKnown: (id: string) => boolean): number {
    return [...this.#heldRoles].filter((role) => !this.#roles.has(role) && !isKnown(role)).length;
  }
}
