import { useQuery } from 'urql';
import type { Assumed } from '../../address/assumed.ts';
import type { Change } from '../../address/change.ts';
import type { Question } from '../../address/question.ts';
import { targetInput } from '../../address/target.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';

const premiseDocument = graphql(`
  query Premise($person: String!, $capability: String!, $on: TargetInput, $assuming: [ChangeInput!]) {
    access(user: $person, capability: $capability, on: $on, assuming: $assuming) {
      __typename
      ... on Decision {
        verdict
        state
        person { kind }
        toActivate { kind key name }
        reasons { reason }
      }
    }
  }
`);

type Access = ResultOf<typeof premiseDocument>['access'];
/** The answer without the lens of the question, as far as the lens depends on it. */
export type Premise = Extract<Access, { __typename: 'Decision' }>;

/** `assuming` of a question, left out when it assumes nothing. */
export function assumingOf(changes: readonly Change[]): { readonly assuming?: Change[] } {
  return changes.length === 0 ? {} : { assuming: [...changes] };
}

/** Asked only of a whole question; undefined as long as it is not known. */
export function usePremise({ person, capability, on, assumed }: Question, isNeeded: boolean) {
  const variables = {
    person: person ?? '',
    capability: capability ?? '',
    on: targetInput(on),
    ...assumingOf(assumed.changes),
  };
  const pause = !isNeeded || person === undefined || capability === undefined;
  const [{ data, error, fetching }] = useQuery({ query: premiseDocument, variables, pause });
  // The answer to the question before says nothing about this one.
  if (pause) return { premise: undefined, isSettled: true };
  if (fetching) return { premise: undefined, isSettled: false };
  const premise = data?.access.__typename === 'Decision' ? data.access : undefined;
  return { premise, isSettled: premise !== undefined || data !== undefined || error !== undefined };
}

/** Everything that a question assumes, as changes; undefined until it is known which ones its lens stands for. */
export function useAssumedChanges(question: Question & { readonly person: string }): readonly Change[] | undefined {
  const { changes, lens } = question.assumed;
  const { premise, isSettled } = usePremise(question, lens !== undefined);
  if (!isSettled) return undefined;
  return [...changes, ...lensChanges(lens, question.person, premise)];
}

function lensChanges(lens: Assumed['lens'], person: string, premise: Premise | undefined): Change[] {
  if (lens === undefined || !premise) return [];
  if (lens === 'enabled')
    return premise.person.kind === 'USER' ? [{ setAccount: { user: person, enabled: true } }] : [];
  return premise.toActivate.map(({ kind, key }) => ({
    activateEligible: kind === 'GROUP' ? { principal: person, group: key } : { principal: person, role: key },
  }));
}
