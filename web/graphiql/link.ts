export interface OpenedDocument {
  readonly document: string;
  readonly variables: object;
}

/** Without a document the tabs open as they are; `at` is the number of the snapshot that the page shows. */
type Linked = Partial<OpenedDocument> & { readonly at: number | undefined };

/** The address of GraphiQL with what it opens in it. The fragment stays in the browser: no server and no log sees it. */
export function graphiqlLink({ document, variables, at }: Linked): string {
  const snapshot = at === undefined ? {} : { at };
  const parameters = new URLSearchParams();
  if (at !== undefined) parameters.append('at', String(at));
  if (document !== undefined) {
    parameters.append('document', document);
    parameters.append('variables', JSON.stringify({ ...variables, ...snapshot }, null, 2));
  }
  const fragment = parameters.toString();
  return fragment === '' ? '/graphiql' : `/graphiql#${fragment}`;
}

/** The snapshot that a fragment names; undefined for the current one. */
export function snapshotInFragment(fragment: string): number | undefined {
  const text = new URLSearchParams(fragment.replace(/^#/, '')).get('at');
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Reads what graphiqlLink wrote; undefined for any other fragment. Variables that are not JSON are left out. */
export function decodeGraphiqlFragment(fragment: string): OpenedDocument | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const document = parameters.get('document');
  if (document === null || document.trim() === '') return undefined;
  try {
    const variables: unknown = JSON.parse(parameters.get('variables') ?? '{}');
    return { document, variables: typeof variables === 'object' && variables !== null ? variables : {} };
  } catch {
    return { document, variables: {} };
  }
}
