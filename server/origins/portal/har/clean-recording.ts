import { parseJson } from '../../parcel/json-document.ts';
import type { ParcelFile } from '../../parcel/parcel.ts';
import { type SelectedAnswer, selectedAnswersOf } from './selected-answers.ts';

/** A recording without anything but the answers that are read. */
export interface CleanRecording {
  /** The recording as JSON (HAR 1.2). */
  readonly text: string;
  readonly answers: number;
}

/** What of an address says which answer it is; everything else, such as a token, is left out. */
const keptParameters = ['addAadGroupNames', 'workloadsToImportFrom[0]'];

function cleanAddress(address: string, tenant: string | undefined): string {
  const { origin, pathname, searchParams } = new URL(address);
  const url = new URL(pathname, origin);
  if (tenant !== undefined) url.searchParams.set('tid', tenant);
  for (const name of keptParameters) {
    const value = searchParams.get(name);
    if (value !== null && /^\w{1,40}$/.test(value)) url.searchParams.set(name, value);
  }
  return url.href;
}

/** An answer as an entry; none where it has no content or is no JSON. */
function entryOf({ url, text, startedDateTime }: SelectedAnswer, tenant: string | undefined): unknown[] {
  const parsed = text === undefined ? undefined : parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed === undefined || 'fault' in parsed) return [];
  const time =
    startedDateTime !== undefined && !Number.isNaN(Date.parse(startedDateTime)) ? startedDateTime : undefined;
  return [
    {
      ...(time === undefined ? {} : { startedDateTime: new Date(time).toISOString() }),
      request: { method: 'GET', url: cleanAddress(url, tenant) },
      response: { status: 200, content: { mimeType: 'application/json', text: JSON.stringify(parsed.value) } },
    },
  ];
}

/** Makes a recording anew of the answers in it that are read. Throws `Unreadable` for what is no recording of one tenant. */
export async function cleanRecording(file: ParcelFile, version: string): Promise<CleanRecording> {
  const { answers, tenant } = await selectedAnswersOf(file);
  const entries = answers.flatMap((answer) => entryOf(answer, tenant));
  const log = { version: '1.2', creator: { name: 'whycan', version }, entries };
  return { text: `${JSON.stringify({ log }, undefined, 1)}\n`, answers: entries.length };
}
