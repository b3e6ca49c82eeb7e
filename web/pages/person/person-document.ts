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

const answerFragment = graphql(`
  fragment CapabilityAnswer on CapabilityAnswer {
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
`);

const capabilitiesDocuments = {
  User: graphql(
    `
  query PersonCapabilities($key: String!) {
    person: user(key: $key) { id capabilities { ...CapabilityAnswer } }
  }
`,
    [answerFragment],
  ),
  ServicePrincipal: graphql(
    `
  query ApplicationCapabilities($key: String!) {
    person: servicePrincipal(key: $key) { id capabilities { ...CapabilityAnswer } }
  }
`,
    [answerFragment],
  ),
  ForeignPrincipal: graphql(
    `
  query ForeignCapabilities($key: String!) {
    person: foreignPrincipal(key: $key) { id capabilities { ...CapabilityAnswer } }
  }
`,
    [answerFragment],
  ),
};

/** Asks for everything that somebody of this kind can do. */
export function capabilitiesDocumentOf({ __typename }: Pick<Person, '__typename'>) {
  return capabilitiesDocuments[__typename];
}

export type CapabilityAnswer = ResultOf<typeof answerFragment>;
