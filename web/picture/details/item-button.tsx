import type { ReactNode } from 'react';
import type { NodeKind } from '../../api/vocabulary.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import './details.css';

interface Props {
  readonly item: string;
  readonly kind: NodeKind | undefined;
  readonly onSelect: (item: string) => void;
  readonly children: ReactNode;
}

/** Selects another node of the picture. */
export function ItemButton({ item, kind, onSelect, children }: Props) {
  return (
    <button type="button" className="plain-button" onClick={() => onSelect(item)}>
      {kind ? <KindMark kind={kind} size={14} /> : <span aria-hidden="true">◇</span>}
      <span>{children}</span>
    </button>
  );
}
