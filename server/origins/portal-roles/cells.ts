import type { Catalogue } from '../../catalogue/load.ts';
import type { Named, UnifiedRoleStatement } from '../statements/statement.ts';

/** The parts of a cell with a list: by semicolons, bars and line breaks, else by commas outside of brackets. */
export function listIn(cell: string): readonly string[] {
  const bySemicolon = cell.split(/[;|\n\r]+/);
  const parts = bySemicolon.length > 1 ? bySemicolon : cell.split(/,(?![^()]*\))/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

const areas: readonly (readonly [RegExp, string])[] = [
  [/^security operations\b/i, 'so'],
  [/^security posture\b/i, 'sp'],
  [/^authori[sz]ation(?: and settings)?\b/i, 'as'],
  [/^data operations\b/i, 'do'],
];
const allOfArea = /\ball (?:(read-only)|read and manage) permissions\b/i;

type Choice = Required<Pick<UnifiedRoleStatement, 'permissions' | 'permissionSets'>>;

/** `Security operations: All read-only permissions` */
function wholeArea(text: string): Choice['permissionSets'][number] | undefined {
  const found = allOfArea.exec(text);
  const area = areas.find(([name]) => name.test(text))?.[1];
  return found === null || area === undefined ? undefined : { area, level: found[1] === undefined ? 'manage' : 'read' };
}

/** As written where the catalogue knows it; without the name of its category before a colon where it is known only so. */
function spelled(text: string, catalogue: Catalogue): string {
  const isKnown = (name: string) => 'value' in catalogue.permissions(name);
  const behind = text.slice(text.indexOf(':') + 1).trim();
  return !isKnown(text) && behind !== '' && isKnown(behind) ? behind : text;
}

/** What the permissions of a role allow: single ones as written, and whole categories. */
export function readPermissions(cell: string, catalogue: Catalogue): Choice {
  const parts = listIn(cell);
  const whole = parts.map(wholeArea);
  return {
    permissions: parts.filter((_, at) => whole[at] === undefined).map((text) => spelled(text, catalogue)),
    permissionSets: whole.filter((set) => set !== undefined),
  };
}

/** Workload codes; `unknown` where one of the names is no workload, and never all because of that. */
export function readDataSources(cell: string, catalogue: Catalogue): readonly string[] | 'all' | 'unknown' {
  const names = listIn(cell);
  if (names.some((name) => /^all\b(?! but)/i.test(name))) return 'all';
  const codes = names.map((name) => catalogue.workload(name));
  const known = codes.flatMap((reading) => ('value' in reading ? [reading.value] : []));
  return known.length === names.length && known.length > 0 ? [...new Set(known)] : 'unknown';
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const guidInBrackets = /[([]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[)\]]\s*$/i;

/** Users and groups, by name, or by id where the cell has one. */
export function readPrincipals(cells: readonly string[]): readonly Named[] {
  const texts = [...new Set(cells.flatMap(listIn))];
  return texts.map((text): Named => {
    const id = guid.test(text) ? text : guidInBrackets.exec(text)?.[1];
    return id === undefined ? { name: text } : { id };
  });
}
