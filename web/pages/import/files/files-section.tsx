import { Button } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { discardImport, type ImportState, readFiles, removeFile } from '../../../api/import.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { Running } from '../running.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileList } from './file-list.tsx';
import { fileRows, inWords, sizeInWords } from './file-rows.ts';
import { LeftOut } from './left-out.tsx';
import { isHidden, type PickedFile } from './picked-files.ts';
import { nothingStated, settingsAsSet } from './settings.ts';
import { SettingsForm } from './settings-form.tsx';
import { uploads } from './uploads.ts';

interface Props {
  readonly state: ImportState;
  readonly act: (action: () => Promise<unknown>) => Promise<void>;
  readonly look: () => Promise<void>;
}

/** Files are added, removed and read here. */
export function FilesSection({ state, act, look }: Props) {
  const sending = useSyncExternalStore(uploads.subscribe, uploads.all);
  const [settings, setSettings] = useState(nothingStated);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const announce = useAnnounce();
  const sent = sending.filter(({ status }) => status === 'sent').length;
  const isSending = sending.some(({ status }) => status === 'sending' || status === 'waiting');
  // What arrived is in the list of the server from then on.
  useEffect(() => {
    if (sent > 0) void look().then(() => uploads.drop(({ status }) => status === 'sent'));
  }, [sent, look]);

  const rows = fileRows(state.files, sending);
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  const isRunning = state.step === 'reading' || state.step === 'publishing';
  const add = (files: readonly PickedFile[], unread: readonly string[] = []) => {
    const wanted = files.filter((file) => !isHidden(file));
    setHidden(files.filter(isHidden).map(({ path }) => path));
    setUnreadable(unread);
    let total = bytes;
    uploads.add(wanted, ({ file }) => {
      total += file.size;
      if (total <= state.mostBytes) return undefined;
      total -= file.size;
      return `It does not fit: the files of one import may have ${sizeInWords(state.mostBytes)} together. Import larger ones on the machine with whycan import.`;
    });
    announce(`${inWords(wanted.length, 'file')} added`);
  };
  const discard = () => {
    uploads.drop(() => true);
    void act(discardImport);
  };
  return (
    <section className="card import-card" aria-labelledby="import-files">
      <h2 id="import-files" className="card-title">
        Files{rows.length > 0 && ` · ${inWords(rows.length, 'file')}, ${sizeInWords(bytes)}`}
      </h2>
      <DropZone isDisabled={isRunning} onPick={add} />
      <LeftOut why="Left out, because their names start with a dot" paths={hidden} />
      <LeftOut why="Left out, because the browser cannot read them" paths={unreadable} />
      {rows.length > 0 && (
        <FileList
          rows={rows}
          isDisabled={isRunning}
          onRemove={({ path, upload }) => {
            if (upload) uploads.drop((other) => other.path === path);
            // What was sent is there already, also before the list of the server says so.
            if (upload === undefined || upload.status === 'sent') void act(() => removeFile(path));
          }}
          onRetry={({ path, file }) => add([{ path, file }])}
        />
      )}
      <SettingsForm settings={settings} isDisabled={isRunning} onChange={setSettings} />
      <div className="import-bar">
        {state.step === 'reading' ? (
          <Running
            what={`Reading ${inWords(state.files.length, 'file')}. Nothing is stored yet.`}
            percent={undefined}
            cancel="Cancel and discard"
            onCancel={discard}
          />
        ) : (
          <>
            <Button
              size="sm"
              disabled={state.files.length === 0 || isSending || isRunning}
              variant={state.report === null ? 'filled' : 'default'}
              onClick={() => {
                announce('Reading the files');
                void act(() => readFiles(settingsAsSet(settings)));
              }}
            >
              {state.report === null ? 'Read the files' : 'Read again'}
            </Button>
            {rows.length > 0 && state.step !== 'publishing' && (
              <Button size="sm" variant="subtle" onClick={discard}>
                {isSending ? 'Cancel and discard' : 'Discard all'}
              </Button>
            )}
            <p className="faint">
              {isSending
                ? 'Files are being sent to whycan on this machine.'
                : 'Reading stores nothing; it gives a report first.'}
            </p>
          </>
        )}
      </div>
    </section>
  );
}
