import { graphql, type ResultOf } from '../api/graphql.ts';

const holdingsFragment = graphql(`
  fragment Holdings on Principal {
    memberOf(first: 50) {
      edges {
        state
        node {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    entraRoles(first: 50) {
      edges {
        state
        node {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    unifiedAssignments(first: 50) {
      edges {
        node {
          id
          displayName
          role {
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    legacyRoles(first: 50) {
      edges {
        node {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** A person is a user or a service principal: the ids of both are one space, so at most one of the two is found. */
export const personDocument = graphql(
  `
  query Person($key: String!) {
    user(key: $key) {
      __typename
      id
      key
      displayName
      userPrincipalName
      accountEnabled
      userType
      ...Holdings
    }
    servicePrincipal(key: $key) {
      __typename
      id
      key
      displayName
      accountEnabled
      ...Holdings
    }
  }
`,
  [holdingsFragment],
);

type Result = ResultOf<typeof personDocument>;
export type Person = NonNullable<Result['user']> | NonNullable<Result['servicePrincipal']>;

export const personCapabilitiesDocument = graphql(`
  query PersonCapabilities($key: String!) {
    user(key: $key) {
      id
      capabilities {
        section
        verdict
        state
        sentence
        capability {
          id
          key
          title
        }
      }
    }
  }
`);

type Answered = NonNullable<ResultOf<typeof personCapabilitiesDocument>['user']>;
export type CapabilityAnswer = Answered['capabilities'][number];
