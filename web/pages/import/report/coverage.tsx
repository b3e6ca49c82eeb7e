import type { ImportReport } from '../../../api/import.ts';
import { grouped } from '../../../parts/lists/grouped.ts';
import { capitalised } from '../../../parts/text/case.ts';
import { isIncomplete, sourceName, stateName } from '../../../parts/text/source-name.ts';
import { visible } from '../../../parts/text/visible.ts';

/** Which kinds of data are complete, and why others are not. */
export function Coverage({ sources }: { readonly sources: ImportReport['sources'] }) {
  const incomplete = sources.filter(isIncomplete);
  const alike = grouped(incomplete, ({ state, reason, groups }) => JSON.stringify([state, reason, groups]));
  const complete = sources.filter((source) => !isIncomplete(source));
  return (
    <div className="import-part">
      <h3>
        Import coverage · {complete.length} of {sources.length} kinds complete
      </h3>
      {incomplete.length > 0 && (
        <p className="faint">An answer that depends on data that is not complete is “Unknown”, never “No”.</p>
      )}
      <ul className="import-lines">
        {[...alike].map(([key, sources]) => (
          <li key={key}>
            <p>
              {capitalised(sources.map((source) => sourceName(source)).join(', '))}{' '}
              <span className="import-tag import-tag-lacking">{sources[0] && stateName(sources[0])}</span>
              {groups(sources[0]?.groups)}
            </p>
            <p className="faint">{visible(sources[0]?.reason ?? 'No reason is given.')}</p>
          </li>
        ))}
      </ul>
      {complete.length > 0 && (
        <p className="soft">Complete: {complete.map((source) => sourceName(source)).join(', ')}.</p>
      )}
    </div>
  );
}

function groups(ids: readonly string[] | undefined): string {
  if (ids === undefined) return '';
  return ids.length === 1 ? ' in 1 group' : ` in ${ids.length.toLocaleString('en')} groups`;
}
