import { csvText } from '../../../parts/file/csv.ts';
import type { PersonBehind } from './people-document.ts';

export function csvOfPeople(people: readonly PersonBehind[]): string {
  const rows = people.map(({ person, isGuest, isEnabled, isAfterActivation }) => [
    person.key,
    person.name,
    person.kind,
    isAfterActivation ? 'AFTER_ACTIVATION' : 'NOW',
    isGuest ? 'guest' : '',
    isEnabled ? 'enabled' : 'disabled',
  ]);
  return csvText([['id', 'name', 'kind', 'state', 'guest', 'account'], ...rows]);
}
