/** A fact of the tenant as engines of relations take it: `#member` at the end of a subject means everybody in that group. */
export interface Tuple {
  readonly object: string;
  readonly relation: string;
  readonly subject: string;
}

/** An engine that answers who can do something, loaded with the tenant. */
export interface Peer {
  readonly name: string;
  readonly load: (tuples: readonly Tuple[], signal: AbortSignal) => Promise<void>;
  /** Ids of everybody who can do an action, as far as the engine tells. */
  readonly whoCan: (action: string, signal: AbortSignal) => Promise<readonly string[]>;
}

/** `group:soc#member` → its parts. */
export function partsOf(text: string): { readonly type: string; readonly id: string; readonly relation: string } {
  const [object = '', relation = ''] = text.split('#');
  const colon = object.indexOf(':');
  return { type: object.slice(0, colon), id: object.slice(colon + 1), relation };
}

export async function post(url: string, body: object, signal: AbortSignal, headers: object = {}): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
  return text;
}

export function* inPieces<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
