import { Button } from '@mantine/core';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { Icon } from '../../../parts/icon/icon.tsx';
import { filesOfDrop, filesOfInput, type PickedFile } from './picked-files.ts';

interface Props {
  readonly isDisabled: boolean;
  readonly onPick: (files: readonly PickedFile[], unreadable: readonly string[]) => void;
}

/** Where files are dropped, or chosen with two buttons; the buttons are all that a keyboard needs. */
export function DropZone({ isDisabled, onPick }: Props) {
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    onPick(filesOfInput(event.currentTarget.files), []);
    // The same file can be chosen again.
    event.currentTarget.value = '';
  };
  const over = (event: DragEvent, next: boolean) => {
    event.preventDefault();
    setOver(next && !isDisabled);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the two buttons inside
    <div
      className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={async (event) => {
        over(event, false);
        if (isDisabled) return;
        const { files, unreadable } = await filesOfDrop(event.dataTransfer);
        onPick(files, unreadable);
      }}
    >
      <Icon name="upload" size={26} />
      <p className="drop-zone-title">Drop files or folders here</p>
      <p className="faint">
        Exports of Microsoft Graph, the Defender portal, AzureHound, SharpHound, EntraOps, CSV tables, tenant documents,
        or what whycan collect wrote. Zips too. Each file is recognised by its content.
      </p>
      <div className="drop-zone-buttons">
        <Button size="xs" variant="default" disabled={isDisabled} onClick={() => chooser.current?.click()}>
          Choose files
        </Button>
        <Button size="xs" variant="default" disabled={isDisabled} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </div>
      <input ref={chooser} type="file" multiple hidden aria-label="Files to import" onChange={picked} />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label="Folder to import"
        onChange={picked}
      />
    </div>
  );
}
