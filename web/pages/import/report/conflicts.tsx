import type { ImportReport } from '../../../api/import.ts';
import { Name } from '../../../parts/text/name.tsx';
import { LongList } from '../long-list.tsx';

/** Where files contradict each other in what decides answers. */
export function Conflicts({ conflicts }: { readonly conflicts: ImportReport['conflicts'] }) {
  if (conflicts.length === 0) return null;
  return (
    <div className="import-part">
      <h3>Contradictions between files · {conflicts.length.toLocaleString('en')}</h3>
      <p className="faint">The first value is kept.</p>
      <LongList
        items={conflicts}
        keyOf={({ kind, id, field }, index) => `${kind} ${id} ${field} ${index}`}
        className="import-lines"
      >
        {({ kind, id, field, kept, from, other, otherFrom }) => (
          <>
            <p>
              <Name text={kind} /> <Name text={id} />, <Name text={field} />: <Name text={kept} /> instead of{' '}
              <Name text={other} />
            </p>
            <p className="faint">
              <Name text={from} most={120} /> instead of <Name text={otherFrom} most={120} />
            </p>
          </>
        )}
      </LongList>
    </div>
  );
}
