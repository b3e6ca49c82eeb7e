import { sourceTitle } from './source-title.ts';

interface Props {
  readonly sources: readonly { readonly kind: string; readonly state: string }[];
}

/** Which facts are there in part or not at all. */
export function SourcesCard({ sources }: Props) {
  const incomplete = sources.filter((source) => source.state.toLowerCase() !== 'complete');
  return (
    <section className="card tenant-card" aria-labelledby="sources-title">
      <h2 id="sources-title" className="card-title">
        Sources
      </h2>
      {incomplete.length === 0 ? (
        <p className="soft">Every source is complete: no answer is unknown for want of facts.</p>
      ) : (
        <>
          <p className="soft">Answers that depend on these are “unknown”, never “no”.</p>
          <dl className="facts">
            {incomplete.map(({ kind, state }) => (
              <div key={kind} className="fact">
                <dt>{sourceTitle(kind)}</dt>
                <dd className="tenant-incomplete">{state.toLowerCase()}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
