import { ActionIcon, Button } from '@mantine/core';
import { type Change, textOfChange } from '../../address/change.ts';
import { saveFile } from '../../parts/file/save-file.ts';
import { Icon } from '../../parts/icon/icon.tsx';
import { visible } from '../../parts/text/visible.ts';
import { changesFile } from './changes-file.ts';

interface Props {
  readonly changes: readonly Change[];
  /** The changes as instructions, once they are known. */
  readonly sentences: readonly string[] | undefined;
  readonly onChange: (changes: readonly Change[]) => void;
}

/** The changes in their order; nothing of it is ever written to the tenant. */
export function ChangeTray({ changes, sentences, onChange }: Props) {
  const swapped = (place: number) => {
    const moved = [...changes];
    const [change] = moved.splice(place, 1);
    if (change) moved.splice(place - 1, 0, change);
    return moved;
  };
  const without = (place: number) => changes.filter((_, at) => at !== place);
  return (
    <div className="change-tray">
      <ol className="changes" aria-label="Changes">
        {changes.map((change, place) => {
          const sentence = visible(sentences?.[place] ?? textOfChange(change));
          return (
            <li key={`${place} ${textOfChange(change)}`}>
              <bdi>{sentence}</bdi>
              {place > 0 && (
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  aria-label={`Move up: ${sentence}`}
                  onClick={() => onChange(swapped(place))}
                >
                  <Icon name="up" size={14} />
                </ActionIcon>
              )}
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={`Remove: ${sentence}`}
                onClick={() => onChange(without(place))}
              >
                <Icon name="cross" size={14} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <div className="change-tools">
        <Button size="compact-sm" variant="default" onClick={() => saveFile(fileOf(changes), 'changes.yaml')}>
          Download for&nbsp;<code>--assuming</code>
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange([])}>
          Remove all
        </Button>
      </div>
    </div>
  );
}

function fileOf(changes: readonly Change[]): Blob {
  return new Blob([changesFile(changes)], { type: 'application/yaml;charset=utf-8' });
}
