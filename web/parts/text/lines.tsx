import { visible } from './visible.ts';

/** A message of the server, a paragraph for each of its lines. */
export function Lines({ text }: { readonly text: string }) {
  return text
    .split('\n')
    .map((line, index) => ({ line, place: index + 1 }))
    .map(({ line, place }) => <p key={place}>{visible(line)}</p>);
}
