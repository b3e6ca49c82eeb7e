/** What the bench asks about everybody. */
export const whoCanDocument = `query WhoCan($capability: String!) {
  whoCan(capability: $capability, first: 100) {
    __typename
    ... on WhoCanConnection {
      snapshot totalCount
      counts { allow eligible conditional unknown deny }
      nodes { person { kind key name } state sentence }
      pageInfo { endCursor }
    }
  }
}`;

export const groupDocument = `query WhatCan($key: String!) {
  group(key: $key) { displayName capabilities { capability { key } verdict members of } }
}`;

export const compareDocument = `query Compare($who: [String!]!) {
  compare(who: $who) {
    __typename
    ... on Comparison { same different rows { capability { key } verdicts only { key } because } }
  }
}`;

const differences = `
  people { affected gain lose unchanged }
  capabilities { capability { key } gain lose deviceGroups { deviceGroup { key } gain lose } }
  causes { sentence people nodes { key } gain { key } lose { key } }
  rows(first: 100) { totalCount nodes { person { key } capability { key } deviceGroup { key } before after sentence } }`;

export const impactDocument = `query Impact($assuming: [ChangeInput!]!) {
  impact(assuming: $assuming) { __typename ... on Impact { sentences ${differences} } }
}`;

export const impactCountsDocument = `query ImpactCounts($assuming: [ChangeInput!]!) {
  impact(assuming: $assuming) {
    __typename
    ... on Impact { people { affected gain lose unchanged } capabilities { capability { key } gain lose } }
  }
}`;

export const diffDocument = `query Diff($from: Int!, $to: Int!) {
  diff(from: $from, to: $to) {
    __typename
    ... on Diff { facts { added removed changed list(first: 100) { nodes { sentence } } } ${differences} }
  }
}`;

const turningFields = `total isComplete sets {
  changes sentences verdict person { gain lose } others { people gain lose }
}`;

const turningDocument = (field: 'repairs' | 'removals'): string =>
  `query Turning($user: String!, $capability: String!, $on: TargetInput) {
    access(user: $user, capability: $capability, on: $on) {
      __typename ... on Decision { verdict ${field} { ${turningFields} } }
    }
  }`;

export const repairsDocument = turningDocument('repairs');
export const removalsDocument = turningDocument('removals');

export const checkDocument = `query Check($user: String!, $capability: String!, $on: TargetInput) {
  access(user: $user, capability: $capability, on: $on) {
    __typename ... on Decision { verdict state reasons { reason } }
  }
}`;

export const checksDocument = `query Checks($questions: [QuestionInput!]!) {
  checks(questions: $questions) { __typename ... on Decision { verdict state reasons { reason } } }
}`;
