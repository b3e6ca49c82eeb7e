import { useState } from 'react';
import { visible } from './visible.ts';
import './long-text.css';

/** Longer than this would fill more than two lines of a wide window. */
const mostAtOnce = 260;

/** A sentence that may be very long: two lines of it until the rest is asked for. */
export function LongText({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  const shown = visible(text);
  if (shown.length <= mostAtOnce) return <bdi className="soft">{shown}</bdi>;
  return (
    <span className="soft">
      <bdi className={isOpen ? undefined : 'long-text'}>{shown}</bdi>
      <button
        type="button"
        className="plain-button more-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Show less' : 'Show all of it'}
      </button>
    </span>
  );
}
