import type { Compared } from '../../store/sets/compared.ts';

/** What somebody who decides has to know, in one sentence. */
export function headline(what: string, { people, capabilities }: Compared, titleOf: (capability: string) => string) {
  const { gain, lose, affected, unchanged } = people;
  if (affected === 0) return `${what}: nobody gains or loses anything, and everybody keeps what they have.`;
  return `${what}: ${counted(lose)} ${lose === 1 ? 'loses' : 'lose'} something${mostOf('lose')}, ${gain} ${gain === 1 ? 'gains' : 'gain'} something${mostOf('gain')}, and ${unchanged} ${unchanged === 1 ? 'keeps' : 'keep'} exactly what they have.`;

  function mostOf(key: 'gain' | 'lose'): string {
    const [most] = [...capabilities].sort((left, right) => right[key] - left[key]);
    if (most === undefined || most[key] === 0) return '';
    return ` (most often: ${titleOf(most.id)}, ${most[key]})`;
  }
}

function counted(people: number): string {
  return people === 1 ? '1 person' : `${people} people`;
}
