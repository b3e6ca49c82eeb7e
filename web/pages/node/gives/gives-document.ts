import { graphql, type ResultOf } from '../../../api/graphql.ts';

const givenFragment = graphql(`
  fragment given on GivenCapability {
    verdict
    needsUserAccess
    capability { id key title section }
  }
`);

export const givesDocument = graphql(
  `
  query WhatItGives($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on EntraRole { capabilities(verdicts: [ALLOW, CONDITIONAL, UNKNOWN]) { ...given } }
      ... on UnifiedRole { capabilities(verdicts: [ALLOW, CONDITIONAL, UNKNOWN]) { ...given } }
      ... on UnifiedAssignment { capabilities(verdicts: [ALLOW, CONDITIONAL, UNKNOWN]) { ...given } }
      ... on LegacyRole { capabilities(verdicts: [ALLOW, CONDITIONAL, UNKNOWN]) { ...given } }
    }
  }
`,
  [givenFragment],
);

type ShownNode = NonNullable<ResultOf<typeof givesDocument>['node']>;
export type Given = Extract<ShownNode, { __typename: 'EntraRole' }>['capabilities'][number];

export function givenIn(data: ResultOf<typeof givesDocument> | undefined): readonly Given[] | undefined {
  const node = data?.node;
  return node && 'capabilities' in node ? node.capabilities : undefined;
}
