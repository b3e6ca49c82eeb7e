import type { NodeKind } from '../../api/vocabulary.ts';
import { Icon } from '../icon/icon.tsx';
import { kinds } from './kind.ts';
import './kind-mark.css';

/** The icon of a kind in its colour; the word stands beside it or in the tooltip. */
export function KindMark({ kind, size = 16 }: { readonly kind: NodeKind; readonly size?: number }) {
  const { icon, tone, word } = kinds[kind];
  return (
    <span className={`kind-mark kind-${tone}`} title={word}>
      <Icon name={icon} size={size} />
      <span className="for-screen-readers">{word}</span>
    </span>
  );
}
