import type { ReadContext } from '../format.ts';
import { startOfFile } from '../graph/answer.ts';
import { coverageOf } from '../graph/coverage.ts';
import type { ObjectContext } from '../graph/objects/reading.ts';
import { Telling } from '../graph/telling.ts';
import { type Item, readItems } from '../json/items.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import { devices, type EndpointAnswer, endpointAnswerOf } from './answer.ts';

const whoAsked =
  'The file does not say whether these are all devices: a signed-in user gets only those that the user has access to. If they are all, add --set complete=devices.';
const onlyNames = 'Devices say only in which device group they are. Import a HAR file of the Defender portal as well.';
const notKnown =
  'this is not a list of devices of Defender for Endpoint. Save the answer of /api/machines with its @odata.context.';

/** Reads saved answers of the Defender for Endpoint API: devices, and exposure scores of device groups. */
export async function readMachines(
  files: readonly ParcelFile[],
  listener: Listener,
  { catalogue, signal }: ReadContext,
): Promise<void> {
  const telling = new Telling(listener);
  const context = { catalogue, scopeNames: new Map<string, string>(), completeGroups: new Set<string>() };
  const lists = new Set<string>();
  for (const file of files) {
    signal?.throwIfAborted();
    listener.inFile(file);
    const start = await startOfFile(file);
    // A single device has no list to look into.
    const answer =
      endpointAnswerOf(start) ?? (start.context === undefined && start.first === undefined ? devices : undefined);
    await readAnswer(file, answer, { listener, telling, context });
    if (answer !== undefined && 'list' in answer) lists.add(answer.list);
  }
  if (lists.has('devices')) listener.state(coverageOf('devices', { state: 'partial', reasons: [whoAsked] }, telling));
  if (lists.size > 0) listener.state(coverageOf('deviceGroups', { state: 'partial', reasons: [onlyNames] }, telling));
}

async function readAnswer(
  file: ParcelFile,
  answer: EndpointAnswer | undefined,
  { listener, telling, context }: { listener: Listener; telling: Telling; context: ObjectContext },
): Promise<void> {
  const onItem = (item: Item): void => {
    if (answer === undefined) return;
    if ('list' in answer) telling.item(item, { read: answer.read, of: [answer.list] }, context);
    else if ('problem' in item) listener.unreadable(item.problem, [], item.line);
    else listener.unneeded(answer.unneeded);
  };
  const frame = await readItems(file, onItem);
  if (answer === undefined) throw new Unreadable(file.name, notKnown);
  if (frame.isList || frame.object === undefined) return;
  if (frame.object['error'] !== undefined)
    throw new Unreadable(
      file.name,
      'Defender for Endpoint answered with an error here. Ask again, then import that answer.',
    );
  onItem({ line: 1, object: frame.object });
}
