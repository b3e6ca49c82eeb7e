import { Menu } from '@mantine/core';
import { useSnapshots } from '../../api/snapshots.ts';
import { Icon } from '../icon/icon.tsx';
import { moment } from '../text/moment.ts';
import { SnapshotName } from './snapshot-name.tsx';

interface Props {
  /** Undefined where none can be shown. */
  readonly shown: number | undefined;
  readonly onChoose: (number: number, isCurrent: boolean) => void;
}

/** All snapshots, newest first; the one that is shown is marked. */
export function SnapshotChoices({ shown, onChoose }: Props) {
  const { snapshots, error } = useSnapshots();
  if (!snapshots) return <Menu.Label>{error ? 'The snapshots could not be loaded.' : 'Loading…'}</Menu.Label>;
  return (
    <>
      <Menu.Label>
        {snapshots.length === 1 ? '1 snapshot. Every import adds one.' : `${snapshots.length} snapshots, newest first`}
      </Menu.Label>
      {snapshots.map((snapshot) => (
        <Menu.RadioItem
          key={snapshot.number}
          value={String(snapshot.number)}
          checked={snapshot.number === shown}
          closeMenuOnClick
          checkIcon={<Icon name="check" size={14} />}
          onClick={() => onChoose(snapshot.number, snapshot.isCurrent)}
        >
          <SnapshotName snapshot={snapshot} />
          <span className="snapshot-choice-times">
            {snapshot.asOf === null ? 'Date of the data not stated' : `Data as of ${moment(snapshot.asOf)}`}
            <br />
            Imported {moment(snapshot.importedAt)}
          </span>
        </Menu.RadioItem>
      ))}
    </>
  );
}
