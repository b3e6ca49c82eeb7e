import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import type { NodeKind } from '../../api/vocabulary.ts';
import { ChoicePicker } from '../../parts/target/choice-picker.tsx';
import type { Choice } from '../../parts/target/use-choices.ts';

const nameDocument = graphql(`
  query WhoIs($id: String!) {
    user(key: $id) { displayName }
    servicePrincipal(key: $id) { displayName }
    foreignPrincipal(key: $id) { displayName }
    group(key: $id) { displayName }
  }
`);

interface Props {
  readonly label: string;
  readonly empty: string;
  /** Nobody yet where it is absent. */
  readonly id?: string;
  readonly first: readonly Choice[];
  readonly hasMore: boolean;
  readonly onChange: (id: string | undefined) => void;
}

const kinds: readonly NodeKind[] = ['USER', 'SERVICE_PRINCIPAL', 'FOREIGN_PRINCIPAL', 'GROUP'];

/** Chooses one user, application or group. */
export function WhoPicker({ label, empty, id, first, hasMore, onChange }: Props) {
  const [{ data }] = useQuery({ query: nameDocument, variables: { id: id ?? '' }, pause: id === undefined });
  const chosen = data?.user ?? data?.servicePrincipal ?? data?.foreignPrincipal ?? data?.group;
  const others = first.filter(({ key }) => key !== id);
  return (
    <ChoicePicker
      kinds={kinds}
      label={label}
      empty={empty}
      icon="person"
      first={id === undefined ? first : [{ key: id, name: chosen?.displayName ?? id }, ...others]}
      hasMore={hasMore}
      value={id}
      onChange={onChange}
    />
  );
}
