import type { NodeKind } from '../../api/vocabulary.ts';
import { useExamples } from '../examples/use-examples.ts';
import { ChoicePicker } from '../target/choice-picker.tsx';
import type { Choice } from '../target/use-choices.ts';
import { inSentence } from '../text/case.ts';

interface Props {
  readonly capability: string | undefined;
  readonly title: string | undefined;
  readonly onChange: (capability: string | undefined, choice?: Choice) => void;
}

const kinds: readonly NodeKind[] = ['CAPABILITY'];

/** What is to be done; without it the question is about everything that somebody can do. */
export function ActionPart({ capability, title, onChange }: Props) {
  const { capabilities } = useExamples();
  return (
    <ChoicePicker
      kinds={kinds}
      label="Action"
      empty="do what?"
      icon="bolt"
      first={capabilities.map((one) => ({ key: one.key, name: one.title, askable: one }))}
      hasMore
      value={capability}
      valueName={title === undefined ? undefined : inSentence(title)}
      onChange={onChange}
    />
  );
}
