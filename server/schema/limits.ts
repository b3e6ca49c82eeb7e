import type { ComplexityErrorFn } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';

/**
 * What one document may cost. Complexity is the number of fields answered, with every page and list priced by its size;
 * depth counts nested fields. Introspection is not counted: it reads nothing but the schema itself.
 */
export const documentLimits = { complexity: 100_000, depth: 20, breadth: 600 };

/** What somebody is told whose document costs more. */
export const explainCost: ComplexityErrorFn = (kind, { complexity, depth, breadth }) => {
  const said = {
    Complexity: `It would answer up to ${complexity} fields, and ${documentLimits.complexity} are the most. Ask for smaller pages.`,
    Depth: `It is nested ${depth} levels deep, and ${documentLimits.depth} are the most. Ask in several steps.`,
    Breadth: `It names ${breadth} fields, and ${documentLimits.breadth} are the most. Ask in several documents.`,
  };
  return new GraphQLError(`This document asks for too much. ${said[kind]}`, {
    extensions: { code: 'DOCUMENT_TOO_EXPENSIVE' },
  });
};
