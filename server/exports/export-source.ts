import { type AccessModel, accessModel } from '../access/judge/model.ts';
import type { DeviceFact, GroupFact, Person, PersonFact, StructuralFacts } from '../access/terms/facts.ts';
import type { Decision } from '../access/terms/proof.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { type Asked, answerAll, type CapabilityAnswer } from '../store/answers.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { atOnce } from '../turns/turns.ts';

/** What an export is made from. Each call walks over the snapshot once more; nothing of it stands in memory as a whole. */
export interface ExportSource {
  readonly structure: StructuralFacts;
  readonly model: AccessModel;
  people(): AsyncIterable<PersonFact>;
  /** With the people in them. */
  groups(): AsyncIterable<GroupFact>;
  devices(): AsyncIterable<DeviceFact>;
  /** Everybody with their direct memberships, by kind and name. */
  peopleWithGroups(): AsyncIterable<Person>;
  /** Every capability that can be asked without a further detail. */
  capabilitiesOf(person: Person): Promise<readonly CapabilityAnswer[]>;
  /** Throws a StoreProblem for a question that cannot be answered as it was asked. */
  decide(asked: Asked): Promise<Decision>;
}

/** A snapshot as it is stored. */
export function storedSource(view: SnapshotView, catalogue: Catalogue): ExportSource {
  const { model } = view;
  return {
    structure: view.wholeTenant().structure,
    model,
    people: () => view.wholeTenant().people,
    groups: () => view.wholeTenant().groups,
    devices: () => view.wholeTenant().devices,
    peopleWithGroups: () => pagesOfPeople(view),
    capabilitiesOf: (person) => answerAll({ model, turn: atOnce }, catalogue, person),
    decide: view.decide,
  };
}

/** The index of a structure that is not the stored one. */
export function modelOfStructure(structure: StructuralFacts, { rulebook }: Catalogue): AccessModel {
  const groups = new Set(structure.groups.map(({ id }) => id));
  const onlyGroups = (ids: readonly string[]) => ids.filter((id) => groups.has(id));
  const nested = structure.groups.map((group) => ({
    ...group,
    members: onlyGroups(group.members),
    eligible: onlyGroups(group.eligible),
  }));
  return accessModel({ ...structure, groups: nested }, rulebook);
}

const kinds = ['User', 'ServicePrincipal', 'ForeignPrincipal'] as const;
const peopleAtOnce = 1_000;

/** By pages, so that no query of the database stays open while each person is answered for. */
async function* pagesOfPeople(view: SnapshotView): AsyncGenerator<Person> {
  for (const kind of kinds) {
    let after: string | undefined;
    for (;;) {
      const page = { limit: peopleAtOnce, inverted: false, ...(after === undefined ? {} : { after }) };
      const rows = await view.listPeople(kind, page);
      for (const { row } of rows) yield row;
      after = rows.at(-1)?.cursor;
      if (after === undefined) break;
    }
  }
}
