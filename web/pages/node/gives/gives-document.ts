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
      ... on Group {
        ofMembers: capabilities { verdict members of capability { id key title section } }
      }
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
type GivenByRole = Extract<ShownNode, { __typename: 'EntraRole' }>['capabilities'][number];
type OfMembers = Extract<ShownNode, { __typename: 'Group' }>['ofMembers'][number];

/** One capability that a role gives, or that members of a group have. */
export interface Given extends Pick<GivenByRole, 'verdict' | 'capability'> {
  /** What is to be known besides. */
  readonly note: string;
}

export function givenIn(data: ResultOf<typeof givesDocument> | undefined): readonly Given[] | undefined {
  const node = data?.node;
  if (node && 'ofMembers' in node) return node.ofMembers.filter(hasSomebody).map(toMembers);
  return node && 'capabilities' in node ? node.capabilities.map(byRole) : undefined;
}

function byRole({ verdict, capability, needsUserAccess }: GivenByRole): Given {
  return { verdict, capability, note: needsUserAccess ? 'with user access to a device group' : '' };
}

/** Some member can do it, or whoever is a member may be able to. */
function hasSomebody({ verdict, members }: OfMembers): boolean {
  return verdict !== 'DENY' || members > 0;
}

function toMembers({ verdict, capability, members, of }: OfMembers): Given {
  const note = verdict === 'ALLOW' ? '' : `${members} of ${of} can`;
  return { verdict, capability, note };
}
