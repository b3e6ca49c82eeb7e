import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import type { Report } from './import-document.ts';
import { ReportList } from './report-list.tsx';

interface Props {
  readonly files: Report['files'];
  readonly total: number;
  readonly onMore: () => void;
}

const outcomes = ['used', 'merged', 'skipped'] as const;

/** Every file with what became of its records. */
export function ImportedFiles({ files, total, onMore }: Props) {
  return (
    <ReportList title={total === 1 ? 'File' : 'Files'} items={files} total={total} onMore={onMore}>
      {(file) => (
        <div className="tenant-row">
          <p>
            <Name text={file.path} most={120} /> <code className="faint">{visible(file.format)}</code>
          </p>
          <p className="tenant-counts">
            <span>{amount(file.records, file.records === 1 ? 'record' : 'records')}</span>
            {outcomes.map((name) => (
              <span key={name} className={name === 'skipped' && file.skipped > 0 ? 'tenant-incomplete' : undefined}>
                {amount(file[name], name)}
              </span>
            ))}
          </p>
        </div>
      )}
    </ReportList>
  );
}

function amount(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${name}`;
}
