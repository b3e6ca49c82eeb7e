import type { ReadContext } from '../format.ts';
import { type Frame, type Item, readItems } from '../json/items.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import { type Answer, type AnswerStart, answerOf, membersOfWhom, startOfFile } from './answer.ts';
import { coverageOfAnswers } from './answers-coverage.ts';
import { FactsMet } from './facts-met.ts';
import { kindOfType, type ListKind, listReaders } from './kinds.ts';
import { Lists } from './lists.ts';
import { type ServicePlan, workloadsOf } from './objects/licences.ts';
import type { ObjectContext } from './objects/reading.ts';
import { servicePlansOf } from './objects/tenant.ts';
import { Telling } from './telling.ts';

interface Reading {
  readonly listener: Listener;
  readonly telling: Telling;
  readonly lists: Lists;
  readonly met: FactsMet;
  readonly plans: ServicePlan[];
  readonly context: ObjectContext;
}

interface Asked {
  readonly file: ParcelFile;
  readonly answer: Answer;
}

/** Reads saved answers of Microsoft Graph together: pages of one list, and lists that belong to each other. */
export async function readAnswers(
  files: readonly ParcelFile[],
  listener: Listener,
  { catalogue, signal }: ReadContext,
): Promise<void> {
  const context = { catalogue, scopeNames: new Map<string, string>(), completeGroups: new Set<string>() };
  const reading: Reading = {
    listener,
    telling: new Telling(listener),
    lists: new Lists(),
    met: new FactsMet(),
    plans: [],
    context,
  };
  const asked: Asked[] = [];
  for (const file of files) asked.push({ file, answer: answerOrRefusal(file, await startOfFile(file)) });
  // Assignments take the names of scopes.
  const isScopes = ({ answer }: Asked) => 'list' in answer && answer.list === 'scopes';
  for (const { file, answer } of [...asked.filter(isScopes), ...asked.filter((one) => !isScopes(one))]) {
    signal?.throwIfAborted();
    listener.inFile(file);
    await readAnswer(file, answer, reading);
  }
  const workloads = workloadsOf(reading.plans);
  if (workloads !== undefined) listener.state(workloads);
  for (const statement of coverageOfAnswers(reading, workloads, catalogue)) listener.state(statement);
}

function answerOrRefusal(file: ParcelFile, start: AnswerStart): Answer {
  const refused =
    'this is not an answer of Microsoft Graph that whycan knows. Save the answer with its @odata.context.';
  return answerOf(file, start) ?? { refused };
}

async function readAnswer(file: ParcelFile, answer: Answer, reading: Reading): Promise<void> {
  if ('list' in answer) return readList(file, answer, reading);
  const unneeded = 'unneeded' in answer ? answer.unneeded : undefined;
  const frame = await readItems(file, (item) => {
    if (unneeded === undefined) return;
    if ('problem' in item) reading.listener.unreadable(item.problem, [], item.line);
    else reading.listener.unneeded(unneeded);
  });
  refuseErrors(file, frame);
  if ('refused' in answer) throw new Unreadable(file.name, answer.refused);
  if (!frame.isList) reading.listener.unneeded(answer.unneeded);
}

async function readList(
  file: ParcelFile,
  answer: Extract<Answer, { list: ListKind }>,
  reading: Reading,
): Promise<void> {
  const context = { ...reading.context, owner: answer.owner };
  let unreadable = 0;
  let objects = 0;
  const ends: [first?: unknown, last?: unknown] = [];
  const onItem = (item: Item): void => {
    objects += 1;
    ends[objects === 1 ? 0 : 1] = 'object' in item ? item.object['id'] : undefined;
    if (answer.isByType === true && 'object' in item) refuseMixed(file, item, answer.list);
    const said = reading.telling.item(item, listReaders[answer.list], context);
    if (said === undefined) unreadable += 1;
    else if (said !== 'unneeded') reading.met.add(said.says);
    if (answer.list === 'licences' && 'object' in item && said !== undefined)
      reading.plans.push(...servicePlansOf(item.object));
  };
  const frame = await readItems(file, onItem);
  refuseErrors(file, frame);
  if (!frame.isList && frame.object !== undefined) onItem({ line: 1, object: frame.object });
  const next = frame.object?.['@odata.nextLink'];
  const count = frame.object?.['@odata.count'];
  reading.lists.note(answer, {
    file: file.name,
    hasNext: typeof next === 'string' && next !== '',
    objects,
    mark: JSON.stringify([next, objects, ends]),
    statedCount: typeof count === 'number' ? count : undefined,
    unreadable,
    isList: frame.isList,
  });
}

/** A list of users or groups has objects of one type; one of members may have all. */
function refuseMixed(file: ParcelFile, item: Extract<Item, { object: unknown }>, list: ListKind): void {
  const type = item.object['@odata.type'];
  const kind = typeof type === 'string' ? kindOfType(type) : undefined;
  if (kind === undefined || !('list' in kind) || kind.list !== list)
    throw new Unreadable(file.name, membersOfWhom, item.line);
}

function refuseErrors(file: ParcelFile, { object, isList }: Frame): void {
  if (isList || object === undefined) return;
  if (object['error'] !== undefined)
    throw new Unreadable(file.name, 'Microsoft Graph answered with an error here. Ask again, then import that answer.');
  if (object['value'] !== undefined)
    throw new Unreadable(file.name, 'the value of this answer is not a list. Save the answer of a list call.');
}
