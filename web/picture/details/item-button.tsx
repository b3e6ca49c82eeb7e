import type { ReactNode } from 'react';
import { useAddress } from '../../address/use-address.ts';
import type { NodeKind } from '../../api/vocabulary.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';

interface Props {
  readonly item: string;
  readonly kind: NodeKind | undefined;
  readonly children: ReactNode;
}

/** Selects another node of the picture. */
export function ItemButton({ item, kind, children }: Props) {
  const { address, refine } = useAddress();
  return (
    <button type="button" className="plain-button" onClick={() => refine({ ...address, item })}>
      {kind ? <KindMark kind={kind} size={14} /> : <span aria-hidden="true">◇</span>}
      <span>{children}</span>
    </button>
  );
}
