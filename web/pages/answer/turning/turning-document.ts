import { graphql, type ResultOf } from '../../../api/graphql.ts';

const turningFragment = graphql(`
  fragment turning on Turning {
    total
    isComplete
    sets {
      changes
      sentences
      verdict
      person {
        gain
        lose
      }
      others {
        people
        gain
        lose
      }
    }
    disabling {
      sentences
      person {
        lose
      }
    }
  }
`);

export const repairsDocument = graphql(
  `
  query Repairs($person: String!, $capability: String!, $on: TargetInput, $assuming: [ChangeInput!]) {
    access(user: $person, capability: $capability, on: $on, assuming: $assuming) {
      __typename
      ... on Decision {
        turning: repairs {
          ...turning
        }
      }
    }
  }
`,
  [turningFragment],
);

export const removalsDocument = graphql(
  `
  query Removals($person: String!, $capability: String!, $on: TargetInput, $assuming: [ChangeInput!]) {
    access(user: $person, capability: $capability, on: $on, assuming: $assuming) {
      __typename
      ... on Decision {
        turning: removals {
          ...turning
        }
      }
    }
  }
`,
  [turningFragment],
);

type Access = ResultOf<typeof repairsDocument>['access'];
export type Turning = Extract<Access, { __typename: 'Decision' }>['turning'];
export type TurningSet = Turning['sets'][number];
