/** The verdict of a world in which everything is known. */
export type Certain = 'deny' | 'conditional' | 'allow';

const order: readonly Certain[] = ['deny', 'conditional', 'allow'];

export const all = (parts: readonly Certain[]): Certain =>
  order[Math.min(2, ...parts.map((part) => order.indexOf(part)))] ?? 'deny';

export const any = (parts: readonly Certain[]): Certain =>
  order[Math.max(0, ...parts.map((part) => order.indexOf(part)))] ?? 'deny';

export const yes = (holds: boolean): Certain => (holds ? 'allow' : 'deny');
