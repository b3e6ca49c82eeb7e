import type { NodeKind } from '../../api/vocabulary.ts';
import { useExamples } from '../examples/use-examples.ts';
import { ChoicePicker } from '../target/choice-picker.tsx';

interface Props {
  readonly person: string | undefined;
  readonly name: string | undefined;
  readonly onChange: (person: string | undefined) => void;
}

const kinds: readonly NodeKind[] = ['USER', 'SERVICE_PRINCIPAL', 'FOREIGN_PRINCIPAL'];

/** Whose access is asked about; nobody in particular asks who has it. */
export function WhoPart({ person, name, onChange }: Props) {
  const { people, hasMore } = useExamples();
  return (
    <ChoicePicker
      kinds={kinds}
      label="Who"
      empty="anyone"
      icon="person"
      first={people.map((one) => ({ key: one.key, name: one.displayName, detail: one.userPrincipalName }))}
      hasMore={hasMore}
      value={person}
      valueName={name}
      onChange={onChange}
    />
  );
}
