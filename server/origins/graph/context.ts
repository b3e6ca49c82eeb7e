/** What `@odata.context` of an answer says. */
export interface Context {
  /** The path of what is listed, such as `groups` or `roleManagement/directory/roleAssignments`. */
  readonly resource: string;
  /** The object that the list belongs to, as in `groups('…')/members`. */
  readonly owner: string | undefined;
  /** One object and not a list. */
  readonly isEntity: boolean;
  /** Only some fields of the objects were asked for. */
  readonly isSelected: boolean;
}

const metadata = /\$metadata#(.*)$/;
const owned = /^([A-Za-z/]+)\('([^']+)'\)\/(.+)$/;

/** Takes a context of Microsoft Graph apart; undefined if it is none. */
export function readContext(text: string): Context | undefined {
  const [, named] = metadata.exec(text) ?? [];
  if (named === undefined || isOfEndpoint(text)) return undefined;
  const isEntity = named.endsWith('/$entity');
  const path = named.replace(/\/\$(entity|delta)$/, '').replace(/^Collection\((.*)\)$/, '$1');
  const [, before = '', owner, after = ''] = owned.exec(path) ?? [];
  const plain = owner === undefined ? path : `${before}/${after}`;
  const resource = plain.replace(/\/?microsoft\.graph\.[A-Za-z]+/g, '').replace(/\(.*$/, '');
  return { resource, owner, isEntity, isSelected: plain.includes('(') };
}

/** Defender for Endpoint answers in the same style from other hosts. */
export function isOfEndpoint(context: string): boolean {
  return /\/api\/\$metadata#/i.test(context);
}
