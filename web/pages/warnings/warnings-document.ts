import { graphql, type ResultOf } from '../../api/graphql.ts';
import type { WarningShow, WarningsAddress } from './address.ts';

export const warningsDocument = graphql(`
  query WarningsDesk($first: Int!, $after: String, $filter: WarningFilter) {
    tenant { warningCount warnings { key } }
    warningKinds { id severity meaning why remedy source count openCount expiredCount acceptedCount }
    warnings(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          key
          sentence
          state
          nodes { kind key name id }
          kind { severity }
          acceptance { reason until acceptedAt isExpired }
        }
      }
    }
    gone: warningAcceptances(first: 1, isGone: true) { totalCount }
  }
`);

export const goneDocument = graphql(`
  query WarningsGone($first: Int!, $after: String) {
    warningAcceptances(first: $first, after: $after, isGone: true) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { key kind sentence reason until acceptedAt isExpired isGone } }
    }
  }
`);

type Answer = ResultOf<typeof warningsDocument>;
export type Warning = Answer['warnings']['edges'][number]['node'];
export type WarningPage = Answer['warnings'];
export type Kind = Answer['warningKinds'][number];
export type Severity = Kind['severity'];
export type Gone = ResultOf<typeof goneDocument>['warningAcceptances']['edges'][number]['node'];

export const rowsAtOnce = 100;

const statesOf: Readonly<Record<Exclude<WarningShow, 'gone'>, ('OPEN' | 'EXPIRED' | 'ACCEPTED')[]>> = {
  open: ['OPEN', 'EXPIRED'],
  accepted: ['ACCEPTED'],
  all: ['OPEN', 'EXPIRED', 'ACCEPTED'],
};

/** What the document is asked with. */
export function variablesOf({ show, kind, text }: WarningsAddress) {
  const states = statesOf[show === 'gone' ? 'all' : show];
  const words = text.trim();
  return {
    first: rowsAtOnce,
    filter: { states, ...(kind === undefined ? {} : { kind }), ...(words === '' ? {} : { text: words }) },
  };
}
