import { CloseButton } from '@mantine/core';
import { Icon } from '../../../parts/icon/icon.tsx';
import { Name } from '../../../parts/text/name.tsx';
import { visible } from '../../../parts/text/visible.ts';
import { LongList } from '../long-list.tsx';
import { type FileRow, sizeInWords } from './file-rows.ts';
import type { Upload } from './uploads.ts';

interface Props {
  readonly rows: readonly FileRow[];
  readonly isDisabled: boolean;
  readonly onRemove: (row: FileRow) => void;
  readonly onRetry: (upload: Upload) => void;
}

/** The files of this import, each with how far it is. */
export function FileList({ rows, isDisabled, onRemove, onRetry }: Props) {
  return (
    <LongList items={rows} keyOf={({ path }) => path} className="file-list">
      {(row) => {
        const isOnItsWay = row.upload?.status === 'sending' || row.upload?.status === 'waiting';
        return (
          <div className={row.upload?.status === 'failed' ? 'file-row file-row-failed' : 'file-row'}>
            <Icon name={row.upload?.status === 'failed' ? 'warning' : 'file'} size={16} />
            <Name text={row.path} most={120} />
            <span className="file-size">{sizeInWords(row.bytes)}</span>
            <span className="file-progress">{isOnItsWay && row.upload && <Progress upload={row.upload} />}</span>
            <CloseButton
              size="sm"
              aria-label={`${isOnItsWay ? 'Cancel' : 'Remove'} ${visible(row.path)}`}
              disabled={isDisabled}
              onClick={() => onRemove(row)}
            />
            {row.upload?.status === 'failed' && (
              <p className="file-failure" role="alert">
                {visible(row.upload.message)}{' '}
                <button
                  type="button"
                  className="plain-button import-more"
                  onClick={() => row.upload && onRetry(row.upload)}
                >
                  Send it again
                </button>
              </p>
            )}
          </div>
        );
      }}
    </LongList>
  );
}

function Progress({ upload }: { readonly upload: Upload }) {
  const percent = upload.file.size === 0 ? 100 : Math.floor((100 * upload.sentBytes) / upload.file.size);
  return (
    <>
      <progress max={100} value={percent} aria-label={`Sending ${visible(upload.path)}`} />
      <span className="file-percent">{upload.status === 'waiting' ? 'waiting' : `${percent} %`}</span>
    </>
  );
}
