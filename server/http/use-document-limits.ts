import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { measureDocument } from './document-size.ts';

const tokens = 4_000;
/** Fields counts each field as often as fragments repeat it. */
const limits = { aliases: 30, directives: 8, fragments: 60, fields: 4_000 };

/** Refuses documents that are too large to check, before they are validated; their cost is limited in the schema. */
export function useDocumentLimits(): Plugin {
  const passed = new WeakSet<DocumentNode>();
  return {
    onParse({ params, setParseFn }) {
      setParseFn(parseWithin);
      return ({ result }) => {
        if (result === null || result instanceof Error || passed.has(result)) return;
        const size = measureDocument(result);
        for (const [what, most] of Object.entries(limits) as [keyof typeof limits, number][]) {
          if (size[what] > most) throw tooLarge(what, most, String(params.source).length);
        }
        passed.add(result);
      };
    },
  };
}

/** The parser calls itself for every level: a few thousand of them are more than a stack holds. */
function parseWithin(source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: tokens });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new GraphQLError('The query is nested too deeply. Ask for fewer levels.', {
      extensions: { code: 'DOCUMENT_TOO_LARGE', http: { status: 400 } },
    });
  }
}

function tooLarge(what: string, most: number, length: number): GraphQLError {
  return new GraphQLError(`The query has more than ${most} ${what}. Ask for less, or split it into several requests.`, {
    extensions: { code: 'DOCUMENT_TOO_LARGE', http: { status: 400 }, characters: length },
  });
}
