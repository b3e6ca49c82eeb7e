import type { Decision } from '../access/terms/proof.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { checkBeforeReading } from '../store/answers.ts';
import type { TurnAnswer } from '../store/sets/turn-answer.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { placedIn, readChangesFile } from './assumed-changes.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { wholeNumberOption } from './option-values.ts';
import { targetOf } from './target-options.ts';
import { turnJson } from './turn-answer/json.ts';
import { type Turned, turnText } from './turn-answer/text.ts';
import { visible } from './visible.ts';
import { withView } from './with-view.ts';

export type Find = (view: SnapshotView, decision: Decision, most: number) => Promise<TurnAnswer>;

const mostSets = 5;

/** A command that lists what would turn an answer. */
export const turning =
  (find: Find, turned: Turned): Command =>
  async ({ arguments: [who = '', capability = ''], options, terminal }) => {
    const catalogue = loadCatalogue();
    const most = wholeNumberOption(options, 'most') ?? mostSets;
    const changes = await readChangesFile(options.last('assuming'));
    const asked = { who, capability, on: targetOf(options), assuming: changes?.value };
    try {
      checkBeforeReading(catalogue, asked);
      return await withView(terminal, options, catalogue, async (view) => {
        const answer = await find(view, await view.decide(asked), most);
        if (options.has('json')) terminal.printJson(await turnJson(answer, turned, { view, catalogue }));
        else {
          const [head = '', ...lines] = (await turnText(answer, turned, view)).map(visible);
          terminal.printBold(head);
          terminal.print(lines.join('\n'));
        }
        return exitCode.success;
      });
    } catch (error) {
      throw placedIn(changes, error);
    }
  };
