import { capitalised } from '../../parts/text/case.ts';
import { isIncomplete, sourceName, stateName } from '../../parts/text/source-name.ts';

interface Props {
  readonly sources: readonly { readonly kind: string; readonly state: string }[];
}

/** Which data is there in part or not at all. */
export function SourcesCard({ sources }: Props) {
  const incomplete = sources.filter(isIncomplete);
  return (
    <section className="card tenant-card" aria-labelledby="sources-title">
      <h2 id="sources-title" className="card-title">
        Import coverage
      </h2>
      {incomplete.length === 0 ? (
        <p className="soft">Import complete: no answer is “Unknown” because of an incomplete import.</p>
      ) : (
        <>
          <p className="soft">An answer that depends on this data is “Unknown”, never “No”.</p>
          <dl className="facts">
            {incomplete.map((source) => (
              <div key={source.kind} className="fact">
                <dt>{capitalised(sourceName(source))}</dt>
                <dd className="tenant-incomplete">{stateName(source)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
