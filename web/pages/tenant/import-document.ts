import { graphql, type ResultOf } from '../../api/graphql.ts';

/** `first`: how many of each list; a snapshot keeps 500. */
export const importDocument = graphql(`
  query ImportReport($first: Int!) {
    tenant {
      importReport {
        fileCount
        files(first: $first) { path format records used merged skipped }
        conflictCount
        conflicts(first: $first) { kind key field kept keptFrom other otherFrom }
        problemCount
        problems(first: $first) { file line message }
        next
        unknownPrincipals
      }
    }
  }
`);

export type Report = NonNullable<NonNullable<ResultOf<typeof importDocument>['tenant']>['importReport']>;
