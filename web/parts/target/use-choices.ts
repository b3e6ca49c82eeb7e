import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';

const choicesDocument = graphql(`
  query TargetChoices($text: String!, $kind: NodeKind!) {
    search(text: $text, kinds: [$kind], first: 20) {
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

/** Devices or device groups whose name matches, and how many of them these are; nothing is asked for an empty text. */
export function useChoices(kind: 'DEVICE' | 'DEVICE_GROUP', text: string) {
  const [typed] = useDebouncedValue(text.trim(), 120);
  const [{ data, fetching }] = useQuery({
    query: choicesDocument,
    variables: { text: typed, kind },
    pause: typed === '',
  });
  const choices: readonly Choice[] = typed === '' ? [] : (data?.search.hits ?? []);
  const total = typed === '' ? 0 : (data?.search.total ?? 0);
  const isMore = total > choices.length;
  const more = isMore ? `${choices.length} of ${data?.search.isTotalExact ? total : `more than ${total}`}` : undefined;
  return { choices, more, isLoading: fetching || typed !== text.trim() };
}
