import type { Beginning, Format } from '../../format.ts';
import { newestFirst } from '../../newest-first.ts';
import { parseJson } from '../../parcel/json-document.ts';
import type { Parcel, ParcelFile } from '../../parcel/parcel.ts';
import { type Listener, Unreadable } from '../../statements/listener.ts';
import { kindsOf } from '../calls.ts';
import { PortalReading } from '../portal-reading.ts';
import { type SelectedAnswer, selectedAnswersOf } from './selected-answers.ts';

const session =
  'this recording can hold the cookies of a signed-in session. whycan reads none of them; delete the file, or keep what `whycan har-clean` makes of it.';

function isRecording({ text, keys }: Beginning): boolean {
  return keys[0] === 'log' && /"(?:version|creator|browser|pages|entries)"\s*:/.test(text);
}

/** The path of an answer without what stands behind it, for messages. */
function nameOf({ url }: SelectedAnswer): string {
  return new URL(url).pathname.replace(/^\/apiproxy\/mtp/, '');
}

function add(answer: SelectedAnswer, reading: PortalReading, listener: Listener): void {
  if (answer.text === undefined) {
    listener.unreadable(
      `the answer of ${nameOf(answer)} was saved without its content; use "Save all as HAR with content"`,
      kindsOf(answer.call),
    );
    return;
  }
  const parsed = parseJson(answer.text.replace(/^\uFEFF/, ''));
  if ('value' in parsed) reading.add(answer.call, parsed.value);
  else listener.unreadable(`the answer of ${nameOf(answer)} is ${parsed.fault.message}`, kindsOf(answer.call));
}

async function readRecording(file: ParcelFile, listener: Listener): Promise<void> {
  listener.inFile(file);
  const { answers, tenant, canHoldSession, asOf } = await selectedAnswersOf(file);
  if (canHoldSession) listener.notice(`${file.name}: ${session}`);
  if (answers.length === 0)
    throw new Unreadable(
      file.name,
      'this recording has none of the answers of the Defender portal that whycan reads. Open Settings > Endpoints > Device groups and Permissions > Roles while recording.',
    );
  const reading = new PortalReading(listener);
  const stated = { ...(tenant === undefined ? {} : { id: tenant }), ...(asOf === undefined ? {} : { asOf }) };
  if (Object.keys(stated).length > 0) listener.state({ kind: 'tenant', ...stated });
  for (const answer of answers) add(answer, reading, listener);
  reading.finish(true);
}

async function asOfIn(file: ParcelFile): Promise<string | undefined> {
  return (await selectedAnswersOf(file)).asOf;
}

/** A browser's recording (HAR) of the Defender portal. */
export const harFormat: Format = {
  name: 'har',
  recognise(_parcel: Parcel, beginnings: ReadonlyMap<ParcelFile, Beginning>) {
    return [...beginnings].flatMap(([file, beginning]) => (isRecording(beginning) ? [file] : []));
  },
  async asOf(files) {
    const [newest] = await newestFirst(files, asOfIn);
    return newest && asOfIn(newest);
  },
  async read(files, listener) {
    for (const file of await newestFirst(files, asOfIn)) await readRecording(file, listener);
  },
};
