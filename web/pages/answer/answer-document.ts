import { graphql, type ResultOf } from '../../api/graphql.ts';
import { pictureFragment } from '../../picture/picture-fragment.ts';

export const answerDocument = graphql(
  `
  query Answer($person: String!, $capability: String!, $on: TargetInput, $assuming: [ChangeInput!]) {
    access(user: $person, capability: $capability, on: $on, assuming: $assuming) {
      __typename
      ... on Problem {
        code
        message
        suggestion
      }
      ... on Decision {
        verdict
        state
        toActivate {
          kind
          key
          name
          id
        }
        sentence
        assumed
        extent {
          sentence
        }
        fragility
        completeWays
        target
        person {
          kind
          key
          name
          id
        }
        capability {
          kind
          key
          name
          id
        }
        reasons {
          reason
          sentence
          nodes {
            kind
            key
            name
            id
          }
        }
        routes {
          total
          shown
          leaves {
            title
            verdict
            total
            shown
            nodeKeys
            routes {
              nodeKeys
              edgeKeys
              steps {
                sentence
                kind
                from {
                  kind
                  key
                  name
                }
                to {
                  kind
                  key
                  name
                }
              }
            }
            misses {
              reason
              sentence
              nodeKeys
              edgeKeys
            }
          }
        }
        graph {
          ...DrawnPicture
        }
        essential {
          kind
          key
          name
          id
        }
        notes {
          id
          text
          readings {
            text
            source
          }
        }
        evidence {
          files {
            path
            format
            asOf
            resources
          }
          fileCount
          importedAt
          documents {
            title
            date
            url
          }
        }
        snapshot
        asOf
        completeness {
          isComplete
          sources {
            kind
            state
            reason
            groupCount
            settledBy
          }
        }
        truncated {
          total
          shown
          reason
        }
      }
    }
    capability(key: $capability) {
      id
      key
      title
      phrase
      section
      takes
    }
  }
`,
  [pictureFragment],
);

type Access = ResultOf<typeof answerDocument>['access'];
export type Decision = Extract<Access, { __typename: 'Decision' }>;
export type Problem = Exclude<Access, { __typename: 'Decision' }>;
export type AskedCapability = NonNullable<ResultOf<typeof answerDocument>['capability']>;
export type LeafRoutes = Decision['routes']['leaves'][number];
export type Route = LeafRoutes['routes'][number];
export type Miss = LeafRoutes['misses'][number];
export type Note = Decision['notes'][number];
