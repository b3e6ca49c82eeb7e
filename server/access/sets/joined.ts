import type { CodeRows } from './code-rows.ts';

/** Which rows stand together. */
export interface Joined {
  readonly pairs: readonly (readonly [number, number])[];
  readonly listOf: Uint32Array;
}

type Listed = Pick<CodeRows, 'rowOf'> & { readonly rows: { readonly length: number } };

/** People for whom both rows are the same share a list. */
export function joined(left: Listed, right: Listed): Joined {
  const pairs: [number, number][] = [];
  const known = new Map<number, number>();
  const listOf = left.rowOf.map((first, profile) => {
    const second = right.rowOf[profile] as number;
    const key = first * right.rows.length + second;
    const place = known.get(key) ?? pairs.push([first, second]) - 1;
    known.set(key, place);
    return place;
  });
  return { pairs, listOf };
}
