export interface OpenedDocument {
  readonly document: string;
  readonly variables: unknown;
}

/** The address of GraphiQL with a document in it. The fragment stays in the browser: no server and no log sees it. */
export function graphiqlLink({ document, variables }: OpenedDocument): string {
  const parameters = new URLSearchParams({ document, variables: JSON.stringify(variables, null, 2) });
  return `/graphiql#${parameters.toString()}`;
}

/** Reads what graphiqlLink wrote; undefined for any other fragment. Variables that are not JSON are left out. */
export function decodeGraphiqlFragment(fragment: string): OpenedDocument | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const document = parameters.get('document');
  if (document === null || document.trim() === '') return undefined;
  try {
    return { document, variables: JSON.parse(parameters.get('variables') ?? '{}') };
  } catch {
    return { document, variables: {} };
  }
}
