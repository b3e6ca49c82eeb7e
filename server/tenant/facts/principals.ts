import { type Path, quote } from '../document/problem.ts';
import { suggest } from '../document/suggest.ts';
import type { Report } from './report.ts';

export type PrincipalKind = 'user' | 'service principal' | 'group' | 'deleted principal';

const mostCandidates = 5_000;

/** Everything that can be a member or hold a role, by id: one id belongs to one principal of any kind (S-03). */
export class Principals {
  readonly #known = new Map<string, { readonly kind: PrincipalKind; readonly path: Path }>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  define(kind: PrincipalKind, id: string, path: Path): void {
    const first = this.#known.get(id);
    const atKey = kind === 'group';
    if (first === undefined) this.#known.set(id, { kind, path });
    else if (first.kind === kind) this.#report.add(path, `duplicate ${quote(id)}`, { first: first.path, atKey });
    else this.#report.add(path, `duplicate ${quote(id)}: a ${first.kind} has that id`, { first: first.path, atKey });
  }

  kindOf(id: string): PrincipalKind | undefined {
    return this.#known.get(id)?.kind;
  }

  /** Ids of principals that exist, each once. */
  members(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries()) {
      const kind = this.kindOf(id);
      if (kind === undefined) this.#reportUnknown(id, [...path, index]);
      else if (kind === 'deleted principal')
        this.#report.add([...path, index], `${quote(id)} is deleted, so it cannot be a member`);
    }
    return [...new Set(ids)];
  }

  /** Ids of principals that exist or are deleted (S-40), each once. */
  holders(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries())
      if (this.kindOf(id) === undefined) this.#reportUnknown(id, [...path, index]);
    return [...new Set(ids)];
  }

  /** Ids of groups, where Microsoft takes groups only (T-26), each once. */
  groups(ids: readonly string[], path: Path, place: string): string[] {
    for (const [index, id] of ids.entries()) {
      const kind = this.kindOf(id);
      if (kind === undefined) this.#reportUnknown(id, [...path, index]);
      else if (kind === 'user' || kind === 'service principal')
        this.#report.add([...path, index], `${quote(id)} is a ${kind}; ${place} takes groups only`, {
          hint: 'put it into a group and name the group',
        });
    }
    return [...new Set(ids)];
  }

  #reportUnknown(id: string, path: Path): void {
    const suggestion = this.#known.size > mostCandidates ? undefined : suggest(id, this.#known.keys());
    this.#report.unknown(path, `no user, service principal or group has the id ${quote(id)}`, suggestion);
  }
}
