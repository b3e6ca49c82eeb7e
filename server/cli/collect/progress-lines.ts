import { hostTitles } from '../../collect/clouds.ts';
import type { CollectEvent } from '../../collect/collection.ts';
import { kindOfCall, kinds, kindTitles } from '../../collect/kinds.ts';
import type { Terminal } from '../terminal.ts';

const redrawEveryMs = 100;
const lineEveryMs = 30_000;

export interface ProgressLines {
  readonly onEvent: (event: CollectEvent) => void;
  readonly end: () => void;
}

/** One line for each kind: it moves where a person watches, and stands in a log now and then. */
export function progressLines(terminal: Terminal, nowMs: () => number = () => performance.now()): ProgressLines {
  const begunMs = new Map<string, number>();
  let drawnMs = nowMs();
  const isDue = (): boolean => {
    if (nowMs() - drawnMs < (terminal.isWatched ? redrawEveryMs : lineEveryMs)) return false;
    drawnMs = nowMs();
    return true;
  };
  const finish = (line: string): void => {
    if (terminal.isWatched) terminal.overwrite('');
    terminal.say(line);
  };
  const lineOf = (title: string, count: number): string => {
    const seconds = (nowMs() - (begunMs.get(title) ?? nowMs())) / 1_000;
    const rate = seconds < 1 ? '' : `, ${grouped(Math.round(count / seconds))} per second`;
    return `${title}: ${grouped(count)}${rate}`;
  };
  return {
    onEvent(event) {
      if (event.event === 'waiting') {
        const seconds = Math.max(1, Math.round((event.untilMs - Date.now()) / 1_000));
        const line = `Waiting ${seconds} s, as ${hostTitles[event.host].replace(/^The/, 'the')} asks for it`;
        if (terminal.isWatched) terminal.overwrite(line);
        else if (isDue()) terminal.say(line);
        return;
      }
      const kind = kindOfCall(event.call);
      if (kind === undefined || kinds[kind].first !== event.call) return;
      const title = kindTitles[kind];
      if (!begunMs.has(title)) begunMs.set(title, nowMs());
      const line = lineOf(title, event.count);
      if (event.event === 'finished') return finish(line);
      if (!isDue()) return;
      if (terminal.isWatched) terminal.overwrite(line);
      else terminal.say(line);
    },
    end() {
      if (terminal.isWatched) terminal.overwrite('');
    },
  };
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
