import type { AddressOf } from '../../address/address.ts';
import { decodeAddress, encodeAddress } from '../../address/codec.ts';
import { snapshotOf } from '../../address/snapshot.ts';
import { answerAddress } from '../../pages/answer/address.ts';

/** So many answers fit into one report. */
export const mostAnswers = 50;
export const longestComment = 2_000;
export const longestTitle = 200;
const longestQuestion = 8_000;

/** A question with the snapshot that it was asked of. Its answer is never kept. */
export interface Collected {
  /** The query string of the answer. */
  readonly question: string;
  readonly comment: string;
}

export interface Basket {
  readonly title: string;
  readonly collected: readonly Collected[];
}

export const emptyBasket: Basket = { title: '', collected: [] };

type Asked = Omit<AddressOf<'answer'>, 'page' | 'route' | 'item' | 'isWide'>;

/** The question as it is collected; nothing for what is too long to be kept. */
export function questionText({ person, capability, on, assumed }: Asked, snapshot: number): string | undefined {
  const text = encodeAddress(answerAddress(person, capability, on, assumed), snapshot);
  return text.length > longestQuestion ? undefined : text;
}

/** What a collected question asks, and of which snapshot; undefined for any other text. */
export function askedIn(question: string): { address: AddressOf<'answer'>; snapshot: number } | undefined {
  const address = decodeAddress(question);
  const snapshot = snapshotOf(question);
  return address.page === 'answer' && snapshot !== undefined ? { address, snapshot } : undefined;
}

/** A basket as text, to be kept. */
export function writtenBasket({ title, collected }: Basket): string {
  return JSON.stringify({ whycan: 'report/1', title, collected });
}

/** Reads such a text; undefined for any other, whoever wrote it. */
export function basketIn(text: string): Basket | undefined {
  const value = parsed(text);
  if (!isRecord(value) || value['whycan'] !== 'report/1' || !isText(value['title'], longestTitle)) return undefined;
  const rows: unknown = value['collected'];
  if (!Array.isArray(rows) || rows.length > mostAnswers || !rows.every(isCollected)) return undefined;
  const collected = rows.map(({ question, comment }) => ({ question, comment }));
  const isOnce = new Set(collected.map(({ question }) => question)).size === collected.length;
  return isOnce ? { title: value['title'], collected } : undefined;
}

function isCollected(row: unknown): row is Collected {
  if (!isRecord(row) || !isText(row['comment'], longestComment)) return false;
  return isText(row['question'], longestQuestion) && askedIn(row['question']) !== undefined;
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
