import fc from 'fast-check';
import type { LiveResponseSwitches, PersonFact, Plans } from '../../server/access/terms/facts.ts';
import { plansOf } from '../../server/access/terms/vocabulary.ts';

/** A key that documents may leave out. */
export function stated<Key extends string, Value>(
  key: Key,
  outOf: number,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<{ readonly [Name in Key]?: Value }> {
  return fc.oneof(
    { weight: outOf - 1, arbitrary: fc.constant<{ readonly [Name in Key]?: Value }>({}) },
    { weight: 1, arbitrary: value.map((drawn) => ({ [key]: drawn }) as { readonly [Name in Key]?: Value }) },
  );
}

export function withStated<Plain extends object, Parts extends readonly object[]>(
  plain: fc.Arbitrary<Plain>,
  ...parts: { readonly [Index in keyof Parts]: fc.Arbitrary<Parts[Index]> }
): fc.Arbitrary<Plain & Joined<Parts>> {
  return fc.tuple(plain, ...parts).map((drawn) => Object.assign({}, ...drawn) as Plain & Joined<Parts>);
}

type Joined<Parts extends readonly object[]> = Parts extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & Joined<Rest>
  : unknown;

export function liveResponse(): fc.Arbitrary<LiveResponseSwitches> {
  return withStated(
    fc.constant({}),
    stated('enabled', 2, fc.constantFrom(true, true, false)),
    stated('servers', 2, fc.boolean()),
    stated('unsignedScripts', 3, fc.boolean()),
  );
}

export function plans(): fc.Arbitrary<Plans> {
  return withStated(
    fc.constant({}),
    stated('MDO', 2, fc.constantFrom(...plansOf.MDO)),
    stated('MDE', 3, fc.constantFrom(...plansOf.MDE)),
  );
}

/** The same person as somebody writes them who leaves out what is usual. */
export function unstated(person: PersonFact): fc.Arbitrary<PersonFact> {
  const fields = (['enabled', 'userType'] as const).filter(
    (field) => person[field] === usual[field] && (field === 'enabled' || person.kind === 'User'),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(person) },
    { weight: 1, arbitrary: fc.subarray(fields, { minLength: Math.min(1, fields.length) }).map(without) },
  );

  function without(left: NonNullable<PersonFact['unstated']>): PersonFact {
    return left.length === 0 ? person : { ...person, unstated: left };
  }
}

const usual = { enabled: true, userType: 'Member' } as const;
