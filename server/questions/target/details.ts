import type { Catalogue } from '../../catalogue/load.ts';
import { nearest } from '../../document/nearest.ts';
import { quote } from '../../document/problem.ts';
import type { Report } from '../../tenant/facts/report.ts';

interface DetailReader {
  readonly capability: string;
  readonly catalogue: Catalogue;
  readonly report: Report;
  /** What is odd and no problem. */
  readonly remarks: Report;
}

/** What a name is taken for that nobody knows: by its beginning where that is known, else a workspace table (S-82, S-84). */
function readAs(table: string, { rulebook }: Catalogue): string {
  const beginnings = rulebook.huntingTables.flatMap(({ name, isGuess }) =>
    isGuess && name.endsWith('*') && table.startsWith(name.slice(0, -1)) ? [name.slice(0, -1)] : [],
  );
  const longest = beginnings.sort((left, right) => right.length - left.length)[0];
  return longest === undefined
    ? 'as a table of the Microsoft Sentinel workspace'
    : `like the other tables whose names begin with ${quote(longest)}`;
}

/** Every name is a table; one that nobody knows is a table of the Sentinel workspace (S-84). */
export function readTables(
  tables: readonly string[] | undefined,
  { catalogue, remarks }: DetailReader,
): string[] | undefined {
  const found = tables?.map((table, index) => {
    const { value, isKnown, suggestion } = catalogue.table(table);
    const message = `${quote(table)} is not a known advanced hunting table; it is treated ${readAs(value, catalogue)}`;
    if (!isKnown) remarks.unknown(['tables', index], message, suggestion);
    return value;
  });
  return found === undefined ? undefined : [...new Set(found)];
}

/** A threat policy by name, in any spelling of case (S-62). */
export function readPolicy(
  text: string | undefined,
  { capability, catalogue, report }: DetailReader,
): string | undefined {
  const known = [...(catalogue.rulebook.capabilities.get(capability)?.policies.keys() ?? [])];
  if (text === undefined || known.length === 0) return undefined;
  const folded = text.trim().toLowerCase();
  const policy = known.find((name) => name.toLowerCase() === folded);
  if (policy === undefined)
    report.unknown(
      ['policy'],
      `${quote(text)} is not a known threat policy; write one of ${known.join(', ')}`,
      nearest(text, known),
    );
  return policy;
}
