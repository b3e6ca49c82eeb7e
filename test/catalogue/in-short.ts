import type { ProductRequirement, Requirement } from '../../server/access/terms/rulebook.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { codes } from './codes.ts';

const { rulebook } = loadCatalogue();

const roleCodes: Readonly<Record<string, string>> = {
  GA: 'Global Administrator',
  SA: 'Security Administrator',
  SR: 'Security Reader',
  SO: 'Security Operator',
  GR: 'Global Reader',
  OM: 'Organization Management',
  VOOM: 'View-Only Organization Management',
  VOC: 'View-Only Configuration',
  'S&P': 'Search and Purge',
};

function roleInShort(name: string): string {
  return Object.entries(roleCodes).find(([, full]) => full === name)?.[0] ?? name;
}

function permissionInShort(id: string): string {
  return Object.entries(codes).find(([, full]) => full === id)?.[0] ?? id;
}

/** `OM` for a role group, `SR (role)` for a role, `SR (both)` where the two have one name. */
function keysInShort(keys: readonly string[]): string {
  const names = keys.map((key) => rulebook.legacyRoles.get(key)?.name ?? key);
  return [...new Set(names)]
    .map((name) => {
      const kinds = keys.filter((_, index) => names[index] === name).map((key) => key.split(':')[1]);
      if (kinds.length > 1) return `${roleInShort(name)} (both)`;
      return kinds[0] === 'role' ? `${roleInShort(name)} (role)` : roleInShort(name);
    })
    .sort()
    .join(', ');
}

function legacyRoleInShort(part: Extract<Requirement, { kind: 'legacyRole' }>): string {
  if (part.roles === 'any') return `${part.system}(any)`;
  const { named, notThrough, isAlwaysInForce } = part;
  return [
    `${part.system}(${keysInShort(part.roles)})`,
    ...(named ? [`named ${keysInShort(named)}`] : []),
    ...(notThrough ? [`not through ${keysInShort(notThrough)}`] : []),
    ...(isAlwaysInForce ? ['always'] : []),
  ].join(' ');
}

/** A requirement in short: `all(B, any(A, R))`, permissions and roles by their codes. */
export function inShort(part: Requirement | undefined): string {
  if (part === undefined) return 'none';
  switch (part.kind) {
    case 'all':
    case 'any':
      return `${part.kind}(${part.of.map(inShort).join(', ')})`;
    case 'permission': {
      const name = permissionInShort(part.permission);
      const without = part.withoutDefaultsOf?.map((id) => roleInShort(rulebook.entraRoles.get(id)?.name ?? id));
      return [name, part.product && `@${part.product}`, without && ` without ${without.join(', ')}`].join('');
    }
    case 'noted':
    case 'conditional':
      return `${part.kind}(${inShort(part.of)}; ${part.notes.join(', ')})`;
    case 'entraRole': {
      const names = part.roles.map((id) => roleInShort(rulebook.entraRoles.get(id)?.name ?? id));
      return `entra(${names.join(', ')})`;
    }
    case 'legacyRole':
      return legacyRoleInShort(part);
    case 'unifiedLeg':
      return `${part.switches.join('+')} ⇒ ${inShort(part.of)}`;
    case 'everyProduct':
      return `everyProduct(${permissionInShort(part.permission)})`;
    case 'commandLevel':
      return `command(${inShort(part.basic)}, ${inShort(part.advanced)})`;
    default:
      return part.kind;
  }
}

/** The alternatives of a requirement that is the same in every model, each in short; the test fails if it is not. */
export function legs(demand: ProductRequirement | undefined): string[] {
  if (demand?.byRegime.legacy !== demand?.byRegime.unified) return ['differs between models'];
  const whole = demand?.byRegime.unified;
  return whole?.kind === 'any' ? whole.of.map(inShort) : [inShort(whole)];
}

/** Whether every role of Office 365 or Exchange Online also counts members through directory roles, or none does. */
export function directoryRolesCount(part: Requirement | undefined): readonly boolean[] {
  if (part === undefined) return [];
  switch (part.kind) {
    case 'all':
    case 'any':
      return part.of.flatMap(directoryRolesCount);
    case 'noted':
    case 'conditional':
    case 'unifiedLeg':
      return directoryRolesCount(part.of);
    case 'legacyRole':
      return [part.countsDirectoryRoles === true];
    default:
      return [];
  }
}
