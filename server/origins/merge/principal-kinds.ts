import type { KnownElsewhere, PrincipalKind } from '../../tenant/facts/principals.ts';
import type { Gathering } from './gathering.ts';
import type { Identities } from './identities.ts';

/** Where files disagree what somebody is, the first of these counts. */
const order = ['user', 'service principal', 'foreign principal', 'group', 'deleted principal'] as const;

/** One id that is defined as two kinds of principal: what it is kept as, and what else it is said to be. */
export interface Ambiguous {
  readonly id: string;
  readonly kept: PrincipalKind;
  readonly other: PrincipalKind;
}

/** What each identity is, in one byte by its position: a tenant can have millions of memberships to look at. */
export class PrincipalKinds implements KnownElsewhere {
  readonly ambiguous: Ambiguous[] = [];
  readonly #identities: Identities;
  /** From 1 in that order; 0 for whoever is named and defined nowhere. */
  readonly #kinds: Uint8Array;

  constructor({ identities, users, servicePrincipals, foreignPrincipals, groups, deletedPrincipals }: Gathering) {
    this.#identities = identities;
    this.#kinds = new Uint8Array(identities.count);
    for (const [index, records] of [users, servicePrincipals, foreignPrincipals, groups, deletedPrincipals].entries())
      for (const { id } of records.values()) this.#define(id, index);
  }

  get size(): number {
    return this.#kinds.length;
  }

  *ids(): Iterable<string> {
    for (const [position, kind] of this.#kinds.entries()) if (kind !== 0) yield this.#identities.at(position);
  }

  at(position: number): PrincipalKind | undefined {
    return order[(this.#kinds[position] ?? 0) - 1];
  }

  kindOf(id: string): PrincipalKind | undefined {
    const position = this.#identities.find(id);
    // Another spelling of an id may be a name that stands for nobody.
    return position !== undefined && this.#identities.at(position) === id ? this.at(position) : undefined;
  }

  #define(id: string, index: number): void {
    const position = this.#identities.positionOf(id);
    const kept = this.at(position);
    const other = order[index];
    if (kept === undefined) this.#kinds[position] = index + 1;
    else if (other !== undefined) this.ambiguous.push({ id, kept, other });
  }
}
