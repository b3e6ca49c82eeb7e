import { useEffect, useRef, useState } from 'react';
import { type ClientOf, type ReadAnswer, readAnswer } from './read-answer.ts';

/** The answers to collected questions, by question, as they come in: one after the other, in the order of the report. */
export function useReadAnswers(questions: readonly string[], clientOf: ClientOf): ReadonlyMap<string, ReadAnswer> {
  const [read, setRead] = useState<ReadonlyMap<string, ReadAnswer>>(new Map());
  const known = useRef(read);
  known.current = read;
  const key = JSON.stringify(questions);
  useEffect(() => {
    let isOver = false;
    const readAll = async () => {
      for (const question of JSON.parse(key) as string[]) {
        if (known.current.has(question)) continue;
        const answer = await readAnswer(question, clientOf);
        if (isOver) return;
        setRead((before) => new Map(before).set(question, answer));
      }
    };
    void readAll();
    return () => {
      isOver = true;
    };
  }, [key, clientOf]);
  return read;
}
