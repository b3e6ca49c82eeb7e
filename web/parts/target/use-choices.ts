import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import type { Askable } from '../../address/fitting-target.ts';
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
        node {
          ... on Capability {
            takes
            workloads
          }
        }
      }
      questions {
        capability {
          key
          name
          node {
            ... on Capability {
              takes
              workloads
            }
          }
        }
      }
    }
  }
`);

export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly detail?: string | null;
  /** What an action can be asked about. */
  readonly askable?: Askable;
}

/** What is of these kinds and has a name that matches, and how many these are; nothing is asked for an empty text. */
export function useChoices(kinds: readonly NodeKind[], text: string) {
  const [typed] = useDebouncedValue(text.trim(), 120);
  const [{ data, fetching }] = useQuery({
    query: choicesDocument,
    variables: { text: typed, kinds: [...kinds] },
    pause: typed === '',
  });
  const hits = typed === '' ? [] : (data?.search.hits ?? []);
  const spoken = typed !== '' && kinds.includes('CAPABILITY') ? (data?.search.questions ?? []) : [];
  const named: readonly Choice[] = hits.map(choiceOf);
  // Plain words mean an action that may be called something else.
  const meant = spoken.map(({ capability }) => choiceOf(capability));
  const choices = [...named, ...meant.filter(({ key }) => !named.some((choice) => choice.key === key))];
  const total = typed === '' ? 0 : (data?.search.total ?? 0);
  const isMore = total > named.length;
  const more = isMore ? `${named.length} of ${data?.search.isTotalExact ? total : `more than ${total}`}` : undefined;
  return { choices, more, isLoading: fetching || typed !== text.trim() };
}

interface Found extends Omit<Choice, 'askable'> {
  /** Only actions have something to be asked about. */
  readonly node: Askable | object | null;
}

function choiceOf({ node, ...found }: Found): Choice {
  return { ...found, ...(node && 'takes' in node && { askable: node }) };
}
