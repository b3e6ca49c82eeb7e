import { applyChanges } from '../access/changes/apply-changes.ts';
import { changeSentence } from '../access/tell/change-sentence.ts';
import type { Change } from '../access/terms/change.ts';
import type { Person } from '../access/terms/facts.ts';
import type { Catalogue } from '../catalogue/load.ts';
import { readChangesOf } from './answers.ts';
import type { LookupSource } from './lookup.ts';

interface Source extends LookupSource {
  readonly people: (ids: readonly string[]) => Promise<Map<string, Person>>;
}

/** Changes as documents write them, as instructions in their order; each is told as the ones before it leave the tenant. */
export async function changesInWords(source: Source, catalogue: Catalogue, assuming: unknown): Promise<string[]> {
  const changes = await readChangesOf(source, catalogue, assuming);
  const people = await source.people(changes.flatMap(idsIn));
  const nameOf = (id: string) => people.get(id)?.displayName;
  let { model } = source;
  return changes.map((change) => {
    const sentence = changeSentence(change, { model, nameOf });
    model = applyChanges(model, [change]);
    return sentence;
  });
}

/** Whoever a change names, people and others. */
function idsIn(change: Change): readonly string[] {
  switch (change.kind) {
    case 'addMember':
    case 'removeMember':
      return [change.member];
    case 'setAccount':
      return [change.user];
    case 'assign':
    case 'setPrincipals':
      return change.principals;
    case 'setDeviceGroupAccess':
      return change.access;
    case 'grantEntraRole':
    case 'revokeEntraRole':
    case 'grantLegacyRole':
    case 'revokeLegacyRole':
    case 'activateEligibleRole':
    case 'activateEligibleGroup':
      return [change.principal];
    default:
      return [];
  }
}
