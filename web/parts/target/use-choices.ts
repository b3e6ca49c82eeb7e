import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import type { NodeKind } from '../../api/vocabulary.ts';

const choicesDocument = graphql(`
  query Choices($text: String!, $kinds: [NodeKind!]!) {
    search(text: $text, kinds: $kinds, first: 20) {
      total
      isTotalExact
      hits {
        key
        name
        detail
      }
    }
  }
`);

export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly detail?: string | null;
}

/** What is of these kinds and has a name that matches, and how many these are; nothing is asked for an empty text. */
export function useChoices(kinds: readonly NodeKind[], text: string) {
  const [typed] = useDebouncedValue(text.trim(), 120);
  const [{ data, fetching }] = useQuery({
    query: choicesDocument,
    variables: { text: typed, kinds: [...kinds] },
    pause: typed === '',
  });
  const choices: readonly Choice[] = typed === '' ? [] : (data?.search.hits ?? []);
  const total = typed === '' ? 0 : (data?.search.total ?? 0);
  const isMore = total > choices.length;
  const more = isMore ? `${choices.length} of ${data?.search.isTotalExact ? total : `more than ${total}`}` : undefined;
  return { choices, more, isLoading: fetching || typed !== text.trim() };
}
