import type { ImportedFile } from '../../../api/import.ts';
import { formatName } from '../../../parts/text/format-name.ts';
import { Name } from '../../../parts/text/name.tsx';
import { inWords } from '../files/file-rows.ts';
import { LongList } from '../long-list.tsx';

/** What each file was taken for, and how many of its records were used. */
export function FilesTable({ files }: { readonly files: readonly ImportedFile[] }) {
  return (
    <div className="import-part">
      <h3>Recognised · {files.length.toLocaleString('en')}</h3>
      <LongList items={files} keyOf={({ path, format }) => `${path} ${format}`} className="import-lines">
        {({ path, format, records, used, merged, skipped }) => (
          <>
            <p>
              <Name text={path} most={120} /> <span className="import-tag">{formatName(format)}</span>
            </p>
            <p className="faint">
              {inWords(records, 'record')}: {used.toLocaleString('en')} used, {merged.toLocaleString('en')} merged,{' '}
              {skipped.toLocaleString('en')} skipped
            </p>
          </>
        )}
      </LongList>
    </div>
  );
}
