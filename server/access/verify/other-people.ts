import type { PersonFact } from '../terms/facts.ts';
import type { Scene } from './scene.ts';

interface OtherScene {
  readonly scene: Scene;
  /** The end of a sentence that begins with a verdict. */
  readonly as: string;
}

/** What else the person may be, where nobody says what they are and users are not known completely (S-12). */
export function otherPeople(scene: Scene): OtherScene[] {
  const { facts, person } = scene;
  if (!facts.coverage.some(({ kind, state }) => kind === 'users' && state !== 'complete')) return [];
  const { unstated = [] } = person;
  const like = (other: Partial<PersonFact>, as: string) => ({
    scene: { ...scene, person: { ...person, ...other } },
    as,
  });
  return [
    ...(unstated.includes('enabled') ? [like({ enabled: false }, 'if the account is disabled')] : []),
    ...(unstated.includes('userType') ? [like({ userType: 'Guest' }, 'if they are a guest')] : []),
  ];
}
