import { type Path, quote } from '../document/problem.ts';
import { Suggestions } from '../document/suggest.ts';
import type { Report } from './report.ts';

export type PrincipalKind = 'user' | 'service principal' | 'group' | 'deleted principal';

/** Everything that can be a member or hold a role, by id: one id belongs to one principal of any kind (S-03). */
export class Principals {
  readonly #known = new Map<string, { readonly kind: PrincipalKind; readonly path: Path }>();
  readonly #report: Report;
  readonly #suggestions = new Suggestions();

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

  /** A principal that exists: users, applications and groups can be members. */
  member(id: string, path: Path): void {
    const kind = this.kindOf(id);
    if (kind === undefined) this.#reportUnknown(id, path);
    else if (kind === 'deleted principal') this.#report.add(path, `${quote(id)} is deleted, so it cannot be a member`);
  }

  /** A principal that exists or is deleted (S-40). */
  holder(id: string, path: Path): void {
    if (this.kindOf(id) === undefined) this.#reportUnknown(id, path);
  }

  /** A group, existing or deleted, where Microsoft takes groups only (T-26). */
  group(id: string, path: Path, place: string): void {
    const kind = this.kindOf(id);
    if (kind === undefined) this.#reportUnknown(id, path);
    else if (kind === 'user' || kind === 'service principal')
      this.#report.add(path, `${quote(id)} is a ${kind}; ${place} takes groups only`, {
        hint: 'put it into a group and name the group',
      });
  }

  /** A group whose members can be changed. */
  existingGroup(id: string, path: Path): void {
    const kind = this.kindOf(id);
    if (kind === undefined) this.#reportUnknown(id, path);
    else if (kind !== 'group') this.#report.add(path, `${quote(id)} is a ${kind}, not a group`);
  }

  members(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries()) if (!this.isLiving(id)) this.member(id, [...path, index]);
    return [...new Set(ids)];
  }

  holders(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries()) if (!this.isLiving(id)) this.holder(id, [...path, index]);
    return [...new Set(ids)];
  }

  groups(ids: readonly string[], path: Path, place: string): string[] {
    for (const [index, id] of ids.entries()) this.group(id, [...path, index], place);
    return [...new Set(ids)];
  }

  /** Exists and is not deleted. */
  isLiving(id: string): boolean {
    const kind = this.kindOf(id);
    return kind !== undefined && kind !== 'deleted principal';
  }

  #reportUnknown(id: string, path: Path): void {
    const suggestion = this.#suggestions.nearest(id, this.#known);
    this.#report.unknown(path, `no user, service principal or group has the id ${quote(id)}`, suggestion);
  }
}
