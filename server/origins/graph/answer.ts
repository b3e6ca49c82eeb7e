import { isObject, type JsonObject, NotJson, parseJson } from '../json/parse.ts';
import { JsonSplitter, TooDeep } from '../json/splitter.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { textOf } from '../parcel/text.ts';
import { type Context, readContext } from './context.ts';
import { kindOfContext, type ListKind } from './kinds.ts';
import { type Place, placeOf } from './place.ts';
import { kindOfShape } from './shape.ts';

/** What is known of an answer before it is read. */
export interface AnswerStart {
  /** The text of `@odata.context`. */
  readonly context: string | undefined;
  readonly first: JsonObject | undefined;
}

/** What an answer lists. */
export type Answer =
  | {
      readonly list: ListKind;
      /** The group or role whose members are listed. */
      readonly owner?: string | undefined;
      /** Why it is not the whole list even without a link to a next page; a sentence. */
      readonly limited?: string | undefined;
      /** One object was asked for, not a list. */
      readonly isEntity?: boolean;
      /** Objects name their type and nothing else says what they are: then they have to be of one type. */
      readonly isByType?: boolean;
    }
  | { readonly unneeded: string }
  /** It cannot be read; what to do. */
  | { readonly refused: string };

const contextField = /"@odata\.context"\s*:\s*("(?:[^"\\]|\\.)*")/;

/** Looks into an answer until its context is found, or its first object where there is none. */
export function startOf(splitter: JsonSplitter, text: string, known: AnswerStart): AnswerStart {
  let { first, context } = known;
  for (const item of splitter.feed(text)) first ??= objectOf(item.text);
  const [, written] = context === undefined ? (contextField.exec(splitter.frame) ?? []) : [];
  if (written !== undefined) context = String(JSON.parse(written));
  return { context, first };
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

/** The start of a file, which is read only as far as necessary. */
export async function startOfFile(file: ParcelFile): Promise<AnswerStart> {
  const splitter = new JsonSplitter();
  let start: AnswerStart = { context: undefined, first: undefined };
  for await (const text of textOf(file)) {
    try {
      start = startOf(splitter, text, start);
    } catch (error) {
      if (error instanceof TooDeep || error instanceof SyntaxError) return start;
      throw error;
    }
    const isBare = splitter.frame.trimStart().startsWith('[');
    if (start.context !== undefined || (isBare && start.first !== undefined)) return start;
  }
  return start;
}

export const membersOfWhom =
  'this answer lists members or other objects, but does not say of which group. Name the file groups-<id of the group>-members.json, then import it again.';

/** What an answer lists, by its path, its context and its first object; undefined if it is none of Microsoft Graph. */
export function answerOf(file: ParcelFile, { context: written, first }: AnswerStart): Answer | undefined {
  const context = written === undefined ? undefined : readContext(written);
  if (written !== undefined && context === undefined) return undefined;
  const place = placeOf(file) ?? ownedBy(context);
  if (place !== undefined) return answerAt(place, context);
  if (context?.resource === 'directoryObjects' || context?.resource.includes('$ref')) return { refused: membersOfWhom };
  if (context !== undefined) return { ...kindOfContext(context.resource), isEntity: context.isEntity };
  return first === undefined ? undefined : answerByShape(file, first);
}

function answerByShape({ path }: ParcelFile, first: JsonObject): Answer | undefined {
  const isOfDefender = /defender/i.test(path) && Array.isArray(first['principalIds']);
  const kind = kindOfShape(first) ?? (isOfDefender ? ({ list: 'unifiedAssignments' } as const) : undefined);
  if (kind === undefined || !('list' in kind) || first['@odata.type'] === undefined) return kind;
  const isNamed = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .startsWith(kind.list.toLowerCase());
  const limited = isNamed
    ? undefined
    : `Nothing says that these are all ${kind.list}. Save the answer with its @odata.context.`;
  return { ...kind, limited, isByType: true };
}

function ownedBy(context: Context | undefined): Place | undefined {
  if (context?.owner === undefined) return undefined;
  const [of = '', list = ''] = context.resource.split('/');
  return { of, owner: context.owner, list };
}

function answerAt({ of, owner, list }: Place, context: Context | undefined): Answer {
  const path = `${of}/${list}`.toLowerCase();
  if (path === 'directoryroles/members') return { list: 'roleMembers', owner };
  if (path !== 'groups/members') return { unneeded: `answers of ${of}/${list}` };
  const resource = context?.owner === undefined ? context?.resource.toLowerCase() : undefined;
  const isOfOneType = resource !== undefined && ['users', 'groups', 'serviceprincipals', 'devices'].includes(resource);
  const limited = isOfOneType
    ? `Only members that are ${context?.resource} were asked for. Save all members.`
    : undefined;
  return { list: 'members', owner, limited };
}
