import { type LegacySystem, systemNames } from '../../access/terms/vocabulary.ts';
import type { Compared } from '../../store/sets/compared.ts';

const importable: readonly LegacySystem[] = ['mde', 'mdo', 'exo', 'mdi', 'mda'];
const mostCauses = 3;

/** What to do before it is done, from what most people lose something by. */
export function firstSteps({ causes }: Compared, imported: readonly LegacySystem[]): string[] {
  const losses = causes.filter(({ lose }) => lose.length > 0);
  const systems = importable.filter(
    (system) =>
      !imported.includes(system) && losses.some(({ nodes }) => nodes.some(({ id }) => id.startsWith(`${system}:`))),
  );
  return [
    ...systems.map(
      (system) =>
        `See what importing the roles of ${systemNames[system]} first would leave: the same command with --import ${system}.`,
    ),
    ...losses
      .slice(0, mostCauses)
      .map(
        ({ people, sentence }) =>
          `Decide for ${people === 1 ? '1 person' : `${people} people`} whether that is meant, or give them another role: ${sentence}`,
      ),
  ];
}
