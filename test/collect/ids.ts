/** Ids in the form that Microsoft gives them: the kind in front, the number behind. */
export function idOf(kind: keyof typeof fronts, number: number): string {
  return `${fronts[kind]}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

const fronts = {
  tenant: '70000000',
  user: 'a0000000',
  group: 'b0000000',
  application: 'c0000000',
  device: 'd0000000',
  role: 'e0000000',
  assignment: 'f0000000',
  other: '90000000',
} as const;

/** Numbers from 1. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
