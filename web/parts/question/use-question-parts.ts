import { useQuery } from 'urql';
import type { Question } from '../../address/question.ts';
import { graphql } from '../../api/graphql.ts';

const partsDocument = graphql(`
  query QuestionParts($person: String!, $capability: String!, $hasPerson: Boolean!, $hasCapability: Boolean!) {
    user(key: $person) @include(if: $hasPerson) { key displayName }
    servicePrincipal(key: $person) @include(if: $hasPerson) { key displayName }
    foreignPrincipal(key: $person) @include(if: $hasPerson) { key displayName }
    capability(key: $capability) @include(if: $hasCapability) {
      key
      title
      takes
      policies
      workloads
    }
  }
`);

/** The names of what a question is about, and what its action can be asked about; undefined until they are known. */
export function useQuestionParts({ person, capability }: Pick<Question, 'person' | 'capability'>) {
  const variables = {
    person: person ?? '',
    capability: capability ?? '',
    hasPerson: person !== undefined,
    hasCapability: capability !== undefined,
  };
  const [{ data }] = useQuery({ query: partsDocument, variables });
  const principal = data?.user ?? data?.servicePrincipal ?? data?.foreignPrincipal;
  // What is known may still be about the question before.
  return {
    personName: principal?.key === person ? principal?.displayName : undefined,
    action: data?.capability?.key === capability ? (data?.capability ?? undefined) : undefined,
  };
}
