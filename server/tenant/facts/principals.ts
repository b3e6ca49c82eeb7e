import { type Path, quote } from '../../document/problem.ts';
import { Suggestions } from '../../document/suggest.ts';
import type { Report } from './report.ts';

type GonePrincipal = 'deleted principal' | 'unknown principal';
export type PrincipalKind = 'user' | 'service principal' | 'foreign principal' | 'group' | GonePrincipal;

const foreignHint =
  'only assignments of custom roles (Unified RBAC), Entra roles and user access of device groups can name it';

/** With their articles. */
export const kindNames: Readonly<Record<PrincipalKind, string>> = {
  user: 'a user',
  'service principal': 'a service principal',
  'foreign principal': 'a principal of another tenant',
  group: 'a group',
  'deleted principal': 'a deleted principal',
  'unknown principal': 'a principal of which nothing is known',
};

/** Principals that are known without being defined one by one. */
export interface KnownElsewhere {
  readonly kindOf: (id: string) => PrincipalKind | undefined;
  readonly size: number;
  readonly ids: () => Iterable<string>;
}

const nowhere: KnownElsewhere = { kindOf: () => undefined, size: 0, ids: () => [] };

/** Everything that can be a member or hold a role, by id: one id belongs to one principal of any kind (S-03). */
export class Principals {
  readonly #known = new Map<string, { readonly kind: PrincipalKind; readonly path: Path }>();
  readonly #report: Report;
  readonly #elsewhere: KnownElsewhere;
  readonly #suggestions = new Suggestions();

  constructor(report: Report, elsewhere: KnownElsewhere = nowhere) {
    this.#report = report;
    this.#elsewhere = elsewhere;
  }

  define(kind: PrincipalKind, id: string, path: Path): void {
    const first = this.#known.get(id);
    const atKey = kind === 'group';
    if (first === undefined) this.#known.set(id, { kind, path });
    else if (first.kind === kind) this.#report.add(path, `duplicate ${quote(id)}`, { first: first.path, atKey });
    else
      this.#report.add(path, `duplicate ${quote(id)}: ${kindNames[first.kind]} has the same id`, {
        first: first.path,
        atKey,
      });
  }

  /** Those that are defined here, with where. */
  *defined(): Iterable<{ readonly kind: PrincipalKind; readonly id: string; readonly path: Path }> {
    for (const [id, { kind, path }] of this.#known) yield { kind, id, path };
  }

  kindOf(id: string): PrincipalKind | undefined {
    return this.#known.get(id)?.kind ?? this.#elsewhere.kindOf(id);
  }

  /** A principal that exists: users, applications and groups of this tenant can be members. */
  member(id: string, path: Path): void {
    const kind = this.kindOf(id);
    if (kind === undefined) this.#reportUnknown(id, path);
    else if (kind === 'deleted principal') this.#report.add(path, `${quote(id)} is deleted, so it cannot be a member`);
    else if (kind === 'unknown principal')
      this.#report.add(path, `${quote(id)} is listed as unknown, so it cannot be a member`);
    else if (kind === 'foreign principal')
      this.#reportForeign(id, path, ', so it cannot be a member of a group of this tenant');
  }

  /** A principal that exists, here or in another tenant. */
  living(id: string, path: Path): void {
    if (this.kindOf(id) !== 'foreign principal') this.member(id, path);
  }

  /** A principal that exists, is deleted (S-40) or is not known. */
  holder(id: string, path: Path): void {
    if (this.kindOf(id) === undefined) this.#reportUnknown(id, path);
  }

  /** The same, of this tenant: the products' own roles know nobody from elsewhere (S-77). */
  localHolder(id: string, path: Path): void {
    this.holder(id, path);
    if (this.kindOf(id) === 'foreign principal')
      this.#reportForeign(id, path, ', so roles of the individual RBAC model cannot be assigned to it');
  }

  /** A group, existing, deleted or not known, where Microsoft takes groups only (T-26). */
  group(id: string, path: Path, place: string): void {
    const kind = this.kindOf(id);
    if (kind === undefined) this.#reportUnknown(id, path);
    else if (kind === 'foreign principal') this.#reportForeign(id, path, `, but ${place} accepts groups only`);
    else if (kind === 'user' || kind === 'service principal')
      this.#report.add(path, `${quote(id)} is ${kindNames[kind]}, but ${place} accepts groups only`, {
        hint: 'add it to a group and name that group here',
      });
  }

  /** A group whose members can be changed. */
  existingGroup(id: string, path: Path): void {
    const kind = this.kindOf(id);
    if (kind === undefined) this.#reportUnknown(id, path);
    else if (kind !== 'group') this.#report.add(path, `${quote(id)} is ${kindNames[kind]}, not a group`);
  }

  members(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries()) if (!this.canBeMember(id)) this.member(id, [...path, index]);
    return [...new Set(ids)];
  }

  holders(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries()) this.holder(id, [...path, index]);
    return [...new Set(ids)];
  }

  localHolders(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries()) if (!this.canBeMember(id)) this.localHolder(id, [...path, index]);
    return [...new Set(ids)];
  }

  groups(ids: readonly string[], path: Path, place: string): string[] {
    for (const [index, id] of ids.entries()) this.group(id, [...path, index], place);
    return [...new Set(ids)];
  }

  /** Who sees a device group: groups, and principals of other tenants. */
  accessList(ids: readonly string[], path: Path): string[] {
    for (const [index, id] of ids.entries())
      if (this.kindOf(id) !== 'foreign principal') this.group(id, [...path, index], 'user access');
    return [...new Set(ids)];
  }

  /** Exists in this tenant and is not deleted. */
  canBeMember(id: string): boolean {
    const kind = this.kindOf(id);
    return kind === 'user' || kind === 'group' || kind === 'service principal';
  }

  #reportUnknown(id: string, path: Path): void {
    const suggestion = this.#suggestions.nearest(id, {
      size: this.#known.size + this.#elsewhere.size,
      keys: () => [...this.#known.keys(), ...this.#elsewhere.ids()],
    });
    this.#report.unknown(path, `no user, service principal or group has the id ${quote(id)}`, suggestion);
  }

  #reportForeign(id: string, path: Path, consequence: string): void {
    this.#report.add(path, `${quote(id)} is a principal of another tenant${consequence}`, { hint: foreignHint });
  }
}
