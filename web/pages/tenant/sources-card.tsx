import { grouped } from '../../parts/lists/grouped.ts';
import { capitalised } from '../../parts/text/case.ts';
import { LongText } from '../../parts/text/long-text.tsx';
import { isIncomplete, sourceName, stateName } from '../../parts/text/source-name.ts';

interface Source {
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly groupCount: number | null;
}

/** Which data is there in part or not at all, and why; what lacks for the same reason stands together. */
export function SourcesCard({ sources }: { readonly sources: readonly Source[] }) {
  const incomplete = sources.filter(isIncomplete);
  const alike = grouped(incomplete, ({ state, reason, groupCount }) => JSON.stringify([state, reason, groupCount]));
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
          <dl className="tenant-sources">
            {[...alike].map(([key, [first, ...others]]) => (
              <div key={key}>
                <dt>{capitalised([first, ...others].flatMap((one) => (one ? [sourceName(one)] : [])).join(', '))}</dt>
                <dd>{first && <Lack {...first} />}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function Lack({ reason, groupCount, ...source }: Source) {
  const groups = groupCount === 1 ? 'of 1 group' : `of ${groupCount?.toLocaleString('en')} groups`;
  return (
    <>
      <span className="tenant-incomplete">{capitalised(stateName(source))}</span>
      {groupCount !== null && ` ${groups}`}
      {reason !== null && (
        <>
          {': '}
          <LongText text={reason} />
        </>
      )}
    </>
  );
}
