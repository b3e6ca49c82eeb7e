import { graphql, type ResultOf } from '../../api/graphql.ts';

const holdingsFragment = graphql(`
  fragment Holdings on Principal {
    memberOf(first: 50, after: $after) {
      edges {
        state
        node {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    entraRoles(first: 50, after: $after) {
      edges {
        state
        node {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    unifiedAssignments(first: 50, after: $after) {
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
        endCursor
      }
    }
    legacyRoles(first: 50, after: $after) {
      edges {
        node {
          id
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A user, an application or a principal of another tenant: their ids are one space, so at most one of them is found. */
export const personDocument = graphql(
  `
  query Person($key: String!, $after: String) {
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
    foreignPrincipal(key: $key) {
      __typename
      id
      key
      displayName
      via
      homeTenant
      ...Holdings
    }
  }
`,
  [holdingsFragment],
);

type Result = ResultOf<typeof personDocument>;
export type Person = NonNullable<Result['user'] | Result['servicePrincipal'] | Result['foreignPrincipal']>;

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
