import { walkJson } from '../../parcel/json-walk.ts';
import type { ParcelFile } from '../../parcel/parcel.ts';
import { Unreadable } from '../../statements/listener.ts';
import { keyOf, type PortalCall, portalAddress, portalCall, tenantIn } from '../calls.ts';
import { type HarEntry, HarVisitor } from './entry.ts';

/** An answer of the portal in a recording, as text. */
export interface SelectedAnswer {
  readonly call: PortalCall;
  readonly url: string;
  readonly startedDateTime: string | undefined;
  /** Left out where the browser saved no content. */
  readonly text: string | undefined;
}

export interface Recording {
  readonly answers: readonly SelectedAnswer[];
  readonly tenant: string | undefined;
  readonly canHoldSession: boolean;
  /** When the first of the answers was given. */
  readonly asOf: string | undefined;
}

/** A recording holds few of these; more of them are no visit of a person. */
const mostAnswers = 10_000;

function contentOf({ text, encoding }: HarEntry): string | undefined {
  if (text === undefined || text === '') return undefined;
  return encoding === 'base64' ? new TextDecoder().decode(Buffer.from(text, 'base64')) : text;
}

/** Whether a later answer takes the place of an earlier one: not when it says less. */
function replaces(later: SelectedAnswer, earlier: SelectedAnswer): boolean {
  if (later.text === undefined) return false;
  if (earlier.text === undefined) return true;
  const names = ({ call }: SelectedAnswer) => call.kind === 'deviceGroups' && call.namesGroups;
  return names(later) || !names(earlier);
}

function selectedOf(entry: HarEntry, url: URL): SelectedAnswer | undefined {
  if (entry.method.toUpperCase() !== 'GET' || entry.status !== 200) return undefined;
  const call = portalCall(url);
  if (call === undefined) return undefined;
  return { call, url: entry.url, startedDateTime: entry.startedDateTime, text: contentOf(entry) };
}

function onlyTenant(tenants: ReadonlySet<string>, file: ParcelFile): string | undefined {
  if (tenants.size <= 1) return [...tenants][0];
  throw new Unreadable(
    file.name,
    'this recording holds answers of two tenants. Record one tenant at a time, in a window where nothing else is open.',
  );
}

/** The answers of the portal that are read, the last of each; throws `Unreadable` for what is no recording of one tenant. */
export async function selectedAnswersOf(file: ParcelFile): Promise<Recording> {
  const visitor = new HarVisitor();
  const found = new Map<string, SelectedAnswer>();
  const tenants = new Set<string>();
  for await (const entry of walkJson(file, visitor)) {
    const url = portalAddress(entry.url);
    if (url === undefined) continue;
    const tenant = tenantIn(url);
    if (tenant !== undefined) tenants.add(tenant);
    const answer = selectedOf(entry, url);
    if (answer === undefined) continue;
    const key = keyOf(answer.call);
    const known = found.get(key);
    if (known === undefined || replaces(answer, known)) found.set(key, answer);
    if (found.size > mostAnswers)
      throw new Unreadable(
        file.name,
        `this recording holds more than ${mostAnswers} answers. Record the pages of one visit only.`,
      );
  }
  if (!visitor.hasEntries)
    throw new Unreadable(
      file.name,
      'this is no recording of a browser: it has no log.entries. Save it with "Save all as HAR with content".',
    );
  const times = [...found.values()].flatMap(({ startedDateTime }) => startedDateTime ?? []);
  const { canHoldSession } = visitor;
  return { answers: [...found.values()], tenant: onlyTenant(tenants, file), canHoldSession, asOf: earliest(times) };
}

function earliest(times: readonly string[]): string | undefined {
  const known = times.filter((time) => !Number.isNaN(Date.parse(time)));
  return known.toSorted((left, right) => Date.parse(left) - Date.parse(right))[0];
}
