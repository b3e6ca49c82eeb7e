import { type ComponentProps, useEffect } from 'react';
import { useAnnounce } from '../feedback/announcer.tsx';
import { CauseList } from './cause-list.tsx';
import { DifferenceRowsTable } from './difference-rows.tsx';
import type { Differences } from './differences-document.ts';
import { GainsTable } from './gains-table.tsx';
import './differences.css';

interface Props extends Omit<ComponentProps<typeof DifferenceRowsTable>, 'rows'> {
  readonly differences: Differences;
  readonly isStale: boolean;
}

/** How many gain and lose, by what, which actions, and who. */
export function DifferencesPane({ differences, isStale, ...rows }: Props) {
  const { people, capabilities, causes } = differences;
  const announce = useAnnounce();
  const summary = `${people.lose} lose something, ${people.gain} gain something`;
  useEffect(() => announce(summary), [summary, announce]);
  const tiles = [
    { word: people.lose === 1 ? 'person loses something' : 'people lose something', count: people.lose, tone: 'deny' },
    { word: people.gain === 1 ? 'person gains something' : 'people gain something', count: people.gain, tone: 'allow' },
    { word: people.affected === 1 ? 'person is affected' : 'people are affected', count: people.affected, tone: 'all' },
    { word: 'keep what they have', count: people.unchanged, tone: 'none' },
  ];
  return (
    <div className={isStale ? 'impact impact-stale' : 'impact'}>
      <ul className="impact-tiles" aria-label="People">
        {tiles.map(({ word, count, tone }) => (
          <li key={tone} className={`impact-tile impact-${tone}`}>
            <span className="outcome-count">{count.toLocaleString('en')}</span>
            <span className="outcome-word">{word}</span>
          </li>
        ))}
      </ul>
      {people.affected === 0 && <p className="soft">Nobody gains or loses anything.</p>}
      {causes.length > 0 && <CauseList causes={causes} />}
      {capabilities.length > 0 && <GainsTable capabilities={capabilities} />}
      {people.affected > 0 && <DifferenceRowsTable rows={differences.rows} {...rows} />}
    </div>
  );
}
