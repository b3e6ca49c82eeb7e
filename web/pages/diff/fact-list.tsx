import { ShowMore } from '../../parts/lists/show-more.tsx';
import { pageOf, usePages } from '../../parts/lists/use-pages.ts';
import { visible } from '../../parts/text/visible.ts';
import type { Diff, FactPage } from './diff-document.ts';

interface Props {
  readonly facts: Diff['facts'];
  readonly read: (after: string) => Promise<FactPage | undefined>;
}

const signs = { ADDED: '+', REMOVED: '−', CHANGED: '~' } as const;
const words = { ADDED: 'Added', REMOVED: 'Removed', CHANGED: 'Changed' } as const;

/** The facts that differ, page after page. */
export function FactList({ facts, read }: Props) {
  const pages = usePages({
    first: pageOf(facts.list),
    read: async (after) => {
      const page = await read(after);
      return page && pageOf(page);
    },
    keyOf: ({ change, kind, from, to, sentence }) => JSON.stringify([change, kind, from, to, sentence]),
  });
  const { items } = pages;
  return (
    <section aria-labelledby="facts-title" className="impact-part">
      <h2 id="facts-title" className="card-title">
        Facts that differ · {facts.list.totalCount.toLocaleString('en')}
      </h2>
      <p className="faint" role="status">
        {facts.added} added, {facts.removed} removed, {facts.changed} changed. {items.length} of {facts.list.totalCount}{' '}
        shown. Devices are left out.
      </p>
      <ul className="fact-differences">
        {items.map((fact) => (
          <li key={JSON.stringify(fact)}>
            <span className={`fact-sign fact-${fact.change.toLowerCase()}`} title={words[fact.change]}>
              <span aria-hidden="true">{signs[fact.change]}</span>
              <span className="for-screen-readers">{words[fact.change]}:</span>
            </span>
            <bdi>{visible(fact.sentence)}</bdi>
          </li>
        ))}
      </ul>
      <ShowMore {...pages} />
    </section>
  );
}
