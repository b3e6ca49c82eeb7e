import type { Beginning, Format } from '../format.ts';
import { JsonSplitter, TooDeep } from '../json/splitter.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type AnswerStart, answerOf, startOf } from './answer.ts';
import { readAnswers } from './read.ts';

/** Saved answers of list calls of Microsoft Graph. */
export const graphFormat: Format = {
  name: 'graph',
  recognise: (parcel, beginnings) => parcel.files.filter((file) => isAnswer(file, beginnings.get(file))),
  read: readAnswers,
};

function isAnswer(file: ParcelFile, beginning: Beginning | undefined): boolean {
  if (beginning?.isJson !== true) return false;
  return answerOf(file, startIn(beginning.text)) !== undefined;
}

/** What the beginning of a file shows of an answer; a text that is no JSON shows what stands before that. */
export function startIn(text: string): AnswerStart {
  const nothing: AnswerStart = { context: undefined, first: undefined };
  try {
    return startOf(new JsonSplitter(), text, nothing);
  } catch (error) {
    if (error instanceof TooDeep || error instanceof SyntaxError) return nothing;
    throw error;
  }
}
