import type { FactKind } from '../../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../../catalogue/load.ts';
import type { JsonObject } from '../../json/parse.ts';
import type { Statement } from '../../statements/statement.ts';

/** Why a kind of data is less than complete although every record was read; told once, with how many records it is about. */
export interface Doubt {
  readonly of: FactKind;
  /** What is open, without the number and without a full stop: "user does not say …", "users do not say …". */
  readonly one: string;
  readonly many: string;
  /** A sentence on what to do. */
  readonly advice: string;
}

/** What one object says. */
export type ObjectReading =
  | {
      readonly kind: string;
      readonly id: string;
      readonly says: Iterable<Statement>;
      readonly doubt?: Doubt | undefined;
    }
  /** Access does not depend on it; the name of its kind, in the plural. */
  | { readonly unneeded: string };

export interface ObjectContext {
  readonly catalogue: Catalogue;
  /** When this was so, ISO 8601; undefined where that is not known. */
  readonly asOf?: string | undefined;
  /** The object that a list belongs to, such as the group whose members are listed. */
  readonly owner?: string | undefined;
  /** Names of scopes by their key, which lists of scopes fill in. */
  readonly scopeNames: Map<string, string>;
  /** Groups whose direct members are all known, which lists of members fill in. */
  readonly completeGroups: Set<string>;
}

/** Reads one object; throws `WrongField` when that cannot be done. */
export type ObjectReader = (object: JsonObject, context: ObjectContext) => ObjectReading;

/** Whether something that has a start and an end holds at a time; always where the time is not known. */
export function isInForce(object: JsonObject, asOf: string | undefined): boolean {
  if (asOf === undefined) return true;
  const now = Date.parse(asOf);
  const [start, end] = [object['startDateTime'], object['endDateTime']].map((time) =>
    typeof time === 'string' ? Date.parse(time) : Number.NaN,
  );
  // A time that cannot be read limits nothing.
  return !((start ?? Number.NaN) > now) && !((end ?? Number.NaN) <= now);
}

/** Whether a schedule has taken effect; instances have no status. */
export function isProvisioned({ status }: JsonObject): boolean {
  return typeof status !== 'string' || /^(provisioned|accepted)$/i.test(status);
}

/** Whether an object has been deleted: in a list of changes, or in the list of deleted objects. */
export function isDeleted(object: JsonObject): boolean {
  return object['@removed'] !== undefined || typeof object['deletedDateTime'] === 'string';
}
