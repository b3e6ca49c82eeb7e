import { type Person, ungroupedId } from '../../access/terms/facts.ts';
import type { Decision } from '../../access/terms/proof.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type Asked, answer, answerAll } from '../../store/answers.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { atOnce } from '../../turns/turns.ts';
import { type ExportSource, modelOfStructure } from '../export-source.ts';
import { type Alias, aliasesUnder } from './alias.ts';
import { pseudonymousDevice, pseudonymousGroup, pseudonymousPerson } from './pseudonymous-people.ts';
import { pseudonymousStructure } from './pseudonymous-structure.ts';

/**
 * The same tenant under pseudonyms: of the same shape, with the same answers, and without names, user principal names,
 * domains, ids and names of devices. Sentences are made anew from what is left. The same key gives the same pseudonyms.
 */
export function pseudonymousSource(
  stored: ExportSource,
  view: Pick<SnapshotView, 'decide' | 'person' | 'device'>,
  catalogue: Catalogue,
  key: Buffer,
): ExportSource {
  const alias = aliasesUnder(key);
  const structure = pseudonymousStructure(stored.structure, alias, catalogue.rulebook);
  const model = modelOfStructure(structure, catalogue);
  return {
    structure,
    model,
    people: () => each(stored.people(), (person) => pseudonymousPerson(person, alias)),
    groups: () => each(stored.groups(), (group) => pseudonymousGroup(group, alias)),
    devices: () => each(stored.devices(), (device) => pseudonymousDevice(device, alias)),
    peopleWithGroups: () => each(stored.peopleWithGroups(), (person) => pseudonymousPerson(person, alias)),
    capabilitiesOf: (person) => answerAll({ model, turn: atOnce }, catalogue, person),
    async decide(asked) {
      // What cannot be asked is refused in the words of whoever asks.
      await view.decide(asked);
      return decideUnderPseudonyms(asked);
    },
  };

  async function decideUnderPseudonyms(asked: Asked): Promise<Decision> {
    const on = targetUnder(asked.on, alias);
    const person = await view.person(asked.who);
    const device = on.asked === undefined ? undefined : await view.device(on.asked);
    const people = new Map<string, Person>(person && [[alias(person.id), pseudonymousPerson(person, alias)]]);
    const devices = new Map(device && [[alias(device.id), pseudonymousDevice(device, alias)]]);
    const source = {
      model,
      turn: atOnce,
      person: async (id: string) => people.get(id),
      device: async (id: string) => devices.get(id),
      people: async () => people,
      devices: async () => devices,
      suggestPerson: async () => undefined,
    };
    return answer(source, catalogue, { who: alias(asked.who), capability: asked.capability, on: on.target });
  }
}

/** The target under pseudonyms, and the id of its device as it was asked for. */
function targetUnder(on: unknown, alias: Alias): { readonly target: unknown; readonly asked?: string } {
  if (typeof on !== 'object' || on === null) return { target: on };
  const { device, deviceGroup } = on as { readonly device?: unknown; readonly deviceGroup?: unknown };
  return {
    target: {
      ...on,
      ...(typeof device === 'string' ? { device: alias(device) } : {}),
      ...(typeof deviceGroup === 'string' && deviceGroup !== ungroupedId ? { deviceGroup: alias(deviceGroup) } : {}),
    },
    ...(typeof device === 'string' ? { asked: device } : {}),
  };
}

async function* each<Item>(items: AsyncIterable<Item>, change: (item: Item) => Item): AsyncGenerator<Item> {
  for await (const item of items) yield change(item);
}
