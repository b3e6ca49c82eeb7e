/**
 * What one document may cost. Complexity is the number of fields answered, with every page and list priced by its size;
 * depth counts nested fields. Introspection is not counted: it reads nothing but the schema itself.
 */
export const documentLimits = { complexity: 25_000, depth: 16, breadth: 600 };
