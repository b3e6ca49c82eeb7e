import { type GroupType, groupTypes } from '../../access/terms/vocabulary.ts';
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
import type { Statement } from '../statements/statement.ts';

/** What nodes of these kinds are; those that whycan exports begin with `WC_`. */
const kinds: Readonly<Record<string, NodeType>> = {
  User: 'user',
  AZUser: 'user',
  WC_User: 'user',
  AZServicePrincipal: 'servicePrincipal',
  WC_ServicePrincipal: 'servicePrincipal',
  WC_ForeignPrincipal: 'foreignPrincipal',
  Group: 'group',
  AZGroup: 'group',
  WC_Group: 'group',
  Computer: 'computer',
  AZDevice: 'computer',
  ADLocalGroup: 'other',
};
export type NodeType =
  | 'user'
  | 'servicePrincipal'
  | 'foreignPrincipal'
  | 'namedPrincipal'
  | 'group'
  | 'computer'
  | 'other';
export type ToldType = Exclude<NodeType, 'computer' | 'other'>;

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
  // What whycan exports of somebody whom it knows by id alone has no other kind.
  if (all.length === 1 && all[0] === 'WC_Principal') return { type: 'namedPrincipal', kind: 'WC_Principal' };
  const types = all.map(typeOfKind).filter((type) => type !== undefined);
  const type = types.includes('other') ? 'other' : (types[0] ?? 'other');
  return { type, kind: all.find((kind) => !generalKinds.includes(kind)) ?? all[0] ?? 'node without kinds' };
}

/** Whether a kind, as an end of an edge may state it, is one of computers. */
export function isComputerKind(kind: string | undefined): boolean {
  return typeOfKind(kind) === 'computer';
}

export function nodeId(node: JsonObject): string {
  return principalId(idIn(node, 'id') ?? idOf(objectIn(node, 'properties'), 'objectid'));
}

const ofWhycan = 'WC_';
const disguised = 'WC_Principal:';

/** The id of a principal: whycan puts its kind before one that looks like the id of another node. */
export function principalId(id: string): string {
  return id.startsWith(`${disguised}${ofWhycan}`) ? id.slice(disguised.length) : id;
}

/** Whether an end of an edge is a node of whycan that is no principal, such as a role. */
export function isOtherNode(id: string): boolean {
  return id.startsWith(ofWhycan) && principalId(id) === id;
}

function isOfWhycan(properties: JsonObject): boolean {
  return properties['whycanid'] !== undefined;
}

/** In Active Directory the name of a user is a name that they can sign in with. */
function signInName(properties: JsonObject, id: string): string | undefined {
  const name = sidFrom(id) === undefined || isOfWhycan(properties) ? undefined : textIn(properties, 'name');
  return textIn(properties, 'userprincipalname') ?? (name?.includes('@') ? name : undefined);
}

const vias: readonly string[] = ['gdap', 'governance'];
const homes: readonly string[] = ['internal', 'external'];
const oneOf = <Word extends string>(word: string | undefined, words: readonly string[]): Word | undefined =>
  word !== undefined && words.includes(word) ? (word as Word) : undefined;

export function nodeTold(node: unknown, type: ToldType): Told {
  if (!isObject(node)) throw new WrongField('it is not an object');
  const id = nodeId(node);
  const properties = objectIn(node, 'properties');
  if (type !== 'namedPrincipal') return { id, statements: [statementOf(id, type, properties)] };
  const isDeleted = flagIn(properties, 'deleted') === true;
  return { id, statements: isDeleted ? [{ kind: 'deletedPrincipal', id }] : [] };
}

function statementOf(id: string, kind: Exclude<ToldType, 'namedPrincipal'>, properties: JsonObject): Statement {
  const common = known({ displayName: textIn(properties, 'displayname') ?? textIn(properties, 'name') });
  switch (kind) {
    case 'foreignPrincipal': {
      const via = oneOf<'gdap' | 'governance'>(textIn(properties, 'via'), vias);
      return { kind, id, ...common, ...known({ via, homeTenant: textIn(properties, 'hometenant') }) };
    }
    case 'servicePrincipal':
      return { kind, id, ...common, ...known({ accountEnabled: flagIn(properties, 'enabled') }) };
    case 'group':
      return { kind, id, ...common, ...known({ ...groupFields(properties), sid: sidOf(id, properties) }) };
    case 'user':
      return { kind, id, ...common, ...known(userFields(id, properties)) };
  }
}

function sidOf(id: string, properties: JsonObject): string | undefined {
  return sidFrom(id) ?? sidFrom(textIn(properties, 'onpremid'));
}

function groupFields(properties: JsonObject) {
  const isStated = flagIn(properties, 'isassignabletorole');
  if (isOfWhycan(properties))
    return { isAssignableToRole: isStated, type: oneOf<GroupType>(textIn(properties, 'type'), groupTypes) };
  // In BloodHound every group of Active Directory has it as false.
  return isStated === true ? { isAssignableToRole: true } : {};
}

function userFields(id: string, properties: JsonObject) {
  const stated = textIn(properties, 'usertype')?.toLowerCase();
  const userType = stated === 'guest' ? ('Guest' as const) : stated === 'member' ? ('Member' as const) : undefined;
  return {
    userPrincipalName: signInName(properties, id),
    accountEnabled: flagIn(properties, 'enabled'),
    userType,
    home: oneOf<'internal' | 'external'>(textIn(properties, 'home'), homes),
    sid: sidOf(id, properties),
  };
}
