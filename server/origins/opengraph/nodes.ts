import {
  flagIn,
  idIn,
  idOf,
  isObject,
  type JsonObject,
  known,
  listIn,
  objectIn,
  textIn,
  WrongField,
} from '../hound/fields.ts';
import { sidFrom } from '../hound/sid.ts';
import type { Told } from '../hound/tell.ts';

/** What nodes of these kinds are; those that whycan exports begin with `WC_`. */
const kinds: Readonly<Record<string, NodeType>> = {
  User: 'user',
  AZUser: 'user',
  WC_User: 'user',
  AZServicePrincipal: 'servicePrincipal',
  WC_ServicePrincipal: 'servicePrincipal',
  Group: 'group',
  AZGroup: 'group',
  WC_Group: 'group',
  Computer: 'computer',
  AZDevice: 'computer',
  ADLocalGroup: 'other',
};
export type NodeType = 'user' | 'servicePrincipal' | 'group' | 'computer' | 'other';

/** Kinds that every node of Active Directory, or of Azure, has besides its own. */
const generalKinds = ['Base', 'AZBase', 'WC_Base'];

function kindsOf(node: unknown): readonly string[] {
  if (!isObject(node)) throw new WrongField('it is not an object');
  return listIn(node, 'kinds').filter((kind) => typeof kind === 'string');
}

function typeOfKind(kind: string | undefined): NodeType | undefined {
  return kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

/** What a node is, and the kind that reports name it by. */
export function typeOf(node: unknown): { readonly type: NodeType; readonly kind: string } {
  const all = kindsOf(node);
  const types = all.map(typeOfKind).filter((type) => type !== undefined);
  const type = types.includes('other') ? 'other' : (types[0] ?? 'other');
  return { type, kind: all.find((kind) => !generalKinds.includes(kind)) ?? all[0] ?? 'node without kinds' };
}

/** Whether a kind, as an end of an edge may state it, is one of computers. */
export function isComputerKind(kind: string | undefined): boolean {
  return typeOfKind(kind) === 'computer';
}

export function nodeId(node: JsonObject): string {
  return idIn(node, 'id') ?? idOf(objectIn(node, 'properties'), 'objectid');
}

/** In Active Directory the name of a user is a name that they can sign in with. */
function signInName(properties: JsonObject, id: string): string | undefined {
  const name = sidFrom(id) === undefined ? undefined : textIn(properties, 'name');
  return textIn(properties, 'userprincipalname') ?? (name?.includes('@') ? name : undefined);
}

export function nodeTold(node: unknown, type: 'user' | 'servicePrincipal' | 'group'): Told {
  if (!isObject(node)) throw new WrongField('it is not an object');
  const id = nodeId(node);
  const properties = objectIn(node, 'properties');
  const common = known({ displayName: textIn(properties, 'displayname') ?? textIn(properties, 'name') });
  const accountEnabled = flagIn(properties, 'enabled');
  const sid = sidFrom(id) ?? sidFrom(textIn(properties, 'onpremid'));
  if (type === 'servicePrincipal')
    return { id, statements: [{ kind: type, id, ...common, ...known({ accountEnabled }) }] };
  if (type === 'group') {
    const isAssignableToRole = flagIn(properties, 'isassignabletorole') === true ? true : undefined;
    return { id, statements: [{ kind: type, id, ...common, ...known({ isAssignableToRole, sid }) }] };
  }
  const stated = textIn(properties, 'usertype')?.toLowerCase();
  const userType = stated === 'guest' ? ('Guest' as const) : stated === 'member' ? ('Member' as const) : undefined;
  const fields = known({ userPrincipalName: signInName(properties, id), accountEnabled, userType, sid });
  return { id, statements: [{ kind: type, id, ...common, ...fields }] };
}
