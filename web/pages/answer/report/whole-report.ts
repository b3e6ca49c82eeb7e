import { askedIn, type Basket } from '../../../parts/basket/basket.ts';
import { assumingOf } from '../../../parts/question/premise.ts';
import { createMeasure, detailFont, titleFont } from '../../../picture/ink/fonts.ts';
import type { Carried } from '../carry/carried.ts';
import { readProvenance } from '../carry/read-provenance.ts';
import { type ClientOf, questionInWords, readAnswer } from './read-answer.ts';

/** One place in a report: an answer with everything that is said about it, or why it is missing. */
export interface ReportEntry {
  readonly comment: string;
  readonly answer: Carried | { readonly asked: string; readonly said: string };
}

export interface WholeReport {
  readonly title: string;
  readonly entries: readonly ReportEntry[];
  /** When the file was made, ISO 8601. */
  readonly madeAt: string;
}

/** Reads everything that a report says. */
export async function readReport({ title, collected }: Basket, clientOf: ClientOf): Promise<WholeReport> {
  const madeAt = new Date().toISOString();
  const entries: ReportEntry[] = [];
  for (const { question, comment } of collected)
    entries.push({ comment, answer: await carriedAnswer(question, clientOf, madeAt) });
  return { title: title.trim() || 'Report', entries, madeAt };
}

async function carriedAnswer(text: string, clientOf: ClientOf, madeAt: string): Promise<ReportEntry['answer']> {
  const read = await readAnswer(text, clientOf);
  const asked = askedIn(text);
  if ('said' in read || !asked) return { asked: questionInWords(text), said: 'said' in read ? read.said : '' };
  const { person, capability, on, assumed } = asked.address;
  const provenance = await readProvenance(clientOf(asked.snapshot), read.decision, capability).catch(() => undefined);
  // Its snapshot may have been deleted since the answer was read.
  if (!provenance)
    return { asked: questionInWords(text), said: 'Where this answer comes from could not be read, so it is left out.' };
  return {
    decision: read.decision,
    question: { person, capability, on, ...assumingOf(assumed.changes) },
    address: `${location.origin}/?${text}`,
    ...provenance,
    madeAt,
    measures: { title: createMeasure(titleFont), detail: createMeasure(detailFont) },
  };
}
