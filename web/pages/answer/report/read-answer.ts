import type { Client } from 'urql';
import { targetInput } from '../../../address/target.ts';
import { createClient } from '../../../api/client.ts';
import { failureOf, isUnknownSnapshot } from '../../../api/failure.ts';
import { askedIn } from '../../../parts/basket/basket.ts';
import { assumingOf } from '../../../parts/question/premise.ts';
import { answerDocument, type Decision } from '../answer-document.ts';

/** The answer to a collected question, or a sentence that says why there is none. */
export type ReadAnswer = { readonly decision: Decision } | { readonly said: string };

/** A client for each snapshot that a report is about: what one of them answers is of one snapshot. */
export type ClientOf = (snapshot: number) => Client;

export function clientsBySnapshot(): ClientOf {
  const clients = new Map<number, Client>();
  return (snapshot) => {
    const client = clients.get(snapshot) ?? createClient(snapshot);
    clients.set(snapshot, client);
    return client;
  };
}

/** Asks a collected question of its snapshot; whatever goes wrong is told and stops nothing else. */
export async function readAnswer(question: string, clientOf: ClientOf): Promise<ReadAnswer> {
  const asked = askedIn(question);
  if (!asked) return { said: 'This question cannot be read. Remove it and add the answer again.' };
  const { address, snapshot } = asked;
  const { person, capability, on, assumed } = address;
  const variables = { person, capability, on: targetInput(on), ...assumingOf(assumed.changes) };
  const { data, error } = await clientOf(snapshot).query(answerDocument, variables).toPromise();
  const isGone = data?.access.__typename === 'UnknownSnapshot' || (error !== undefined && isUnknownSnapshot(error));
  if (isGone) return { said: `Snapshot ${snapshot} is no longer kept, so this answer cannot be read any more.` };
  if (data?.access.__typename === 'Decision') return { decision: data.access };
  if (data) return { said: `This answer cannot be read any more: ${data.access.message}` };
  const why = error ? failureOf(error).message : 'Nothing was answered.';
  return { said: `This answer could not be read: ${why} Reload the page to try again.` };
}

/** A collected question in words, for where its answer is missing. */
export function questionInWords(question: string): string {
  const asked = askedIn(question);
  if (!asked) return 'A question that cannot be read';
  return `Can ${asked.address.person} do ${asked.address.capability}? (snapshot ${asked.snapshot})`;
}
