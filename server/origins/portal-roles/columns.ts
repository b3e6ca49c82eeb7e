/** What the columns of an export of roles can mean. */
export const meanings = {
  role: 'role name',
  description: 'description',
  permissions: 'permissions',
  assignment: 'assignment name',
  dataSources: 'data sources',
  future: 'include future data sources',
  scopes: 'scopes',
  principals: 'users and groups',
} as const;
export type Meaning = keyof typeof meanings;

/** Tried in this order, because "Assigned users" is no assignment, and "Role permissions" no role. */
const patterns: readonly (readonly [Meaning, RegExp])[] = [
  ['description', /descri/],
  ['future', /future/],
  ['principals', /user|group|principal|member|assignee|assigned to/],
  ['permissions', /permission|action/],
  ['dataSources', /data ?source|workload|product|service/],
  ['scopes', /scope|collection/],
  ['assignment', /assignment/],
  ['role', /role/],
];

/** Of a role export, without these columns nothing can be said. */
const needed = ['role', 'permissions', 'principals'] as const;

export interface Columns {
  /** Positions of the columns of each meaning; users and groups may stand in two. */
  readonly positions: ReadonlyMap<Meaning, readonly number[]>;
  /** Positions of all other columns. */
  readonly others: readonly number[];
  readonly names: readonly string[];
}

export function meaningOf(name: string): Meaning | undefined {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (/\b(?:status|state|activat\w*|active|enabled)\b/.test(words)) return undefined;
  if (/^(?:display )?name$/.test(words)) return 'role';
  return patterns.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The columns of a row as far as their names say what they mean. */
export function columnsOf(cells: readonly string[]): Columns {
  const positions = new Map<Meaning, number[]>();
  const others: number[] = [];
  for (const [position, name] of cells.entries()) {
    const meaning = meaningOf(name);
    const known = meaning === undefined ? undefined : positions.get(meaning);
    if (meaning === undefined || (known !== undefined && meaning !== 'principals')) others.push(position);
    else if (known === undefined) positions.set(meaning, [position]);
    else known.push(position);
  }
  return { positions, others, names: cells };
}

export function isHeader({ positions }: Columns): boolean {
  return needed.every((meaning) => positions.has(meaning));
}

/** How much a row looks like the header of an export: meanings found, and whether its names are short. */
export function likeness({ positions, names }: Columns): number {
  const isShort = names.every((name) => name.length <= 60);
  return isShort ? [...positions.keys()].length : 0;
}

/** Which needed columns a header lacks, and what was recognised, as a sentence. */
export function lackOf(columns: Columns): string {
  const lacking = needed.filter((meaning) => !columns.positions.has(meaning)).map((meaning) => meanings[meaning]);
  const found = [...columns.positions].map(
    ([meaning, positions]) =>
      `${meanings[meaning]} in ${positions.map((at) => JSON.stringify(columns.names[at])).join(' and ')}`,
  );
  const recognised = found.length === 0 ? 'no column was recognised' : `recognised: ${found.join(', ')}`;
  return `this export of roles has no column for ${lacking.join(' and none for ')}; ${recognised}. Export the roles in the Defender portal again, and keep its first row.`;
}
