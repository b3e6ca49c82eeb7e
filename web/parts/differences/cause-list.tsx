import { useState } from 'react';
import { visible } from '../text/visible.ts';
import type { Cause } from './differences-document.ts';

const atFirst = 8;

/** What makes the difference, for most people first. */
export function CauseList({ causes }: { readonly causes: readonly Cause[] }) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? causes : causes.slice(0, atFirst);
  return (
    <section aria-labelledby="causes-title" className="impact-part">
      <h2 id="causes-title" className="card-title">
        What makes the difference · {causes.length}
      </h2>
      <ul className="causes">
        {shown.map((cause) => (
          <li key={`${cause.sentence} ${cause.people}`} className="cause">
            <span className="cause-people">
              {cause.people.toLocaleString('en')} {cause.people === 1 ? 'person' : 'people'}
            </span>
            <span>
              <bdi>{visible(cause.sentence)}</bdi>
              <Actions word="Gain" actions={cause.gain} />
              <Actions word="Lose" actions={cause.lose} />
            </span>
          </li>
        ))}
      </ul>
      {causes.length > atFirst && (
        <button type="button" className="plain-button more-button" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show ${causes.length - shown.length} more`}
        </button>
      )}
    </section>
  );
}

const mostNamed = 3;

/** The first of them by name; all on demand. */
function Actions({ word, actions }: { readonly word: string; readonly actions: Cause['gain'] }) {
  if (actions.length === 0) return null;
  const names = actions.map(({ name }) => name);
  if (names.length <= mostNamed)
    return (
      <span className="cause-actions soft">
        {word}: {names.join(', ')}
      </span>
    );
  return (
    <details className="cause-actions soft">
      <summary>
        {word}: {names.slice(0, mostNamed).join(', ')} and {names.length - mostNamed} more
      </summary>
      {names.slice(mostNamed).join(', ')}
    </details>
  );
}
