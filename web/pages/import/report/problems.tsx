import type { ImportReport } from '../../../api/import.ts';
import { Name } from '../../../parts/text/name.tsx';
import { visible } from '../../../parts/text/visible.ts';
import { LongList } from '../long-list.tsx';

/** What was skipped, with its file and line. */
export function Problems({ problems }: { readonly problems: ImportReport['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <div className="import-part">
      <h3>Skipped · {problems.length.toLocaleString('en')}</h3>
      <LongList items={problems} keyOf={({ file, line }, index) => `${file} ${line} ${index}`} className="import-lines">
        {({ file, line, message }) => (
          <>
            <p>
              <bdi>{visible(message)}</bdi>
            </p>
            {file !== '' && (
              <p className="faint">
                <Name text={file} most={120} />
                {line !== null && `, line ${line.toLocaleString('en')}`}
              </p>
            )}
          </>
        )}
      </LongList>
    </div>
  );
}
