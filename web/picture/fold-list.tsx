import { KindMark } from '../parts/kind/kind-mark.tsx';
import { shorten } from '../parts/text/truncate.ts';
import { visible } from '../parts/text/visible.ts';
import type { Fold } from './fold/fold.ts';

interface Props {
  readonly folds: readonly Fold[];
  /** How many nodes the whole picture has. */
  readonly total: number;
  readonly hasOpened: boolean;
  readonly onOpen: (folds: readonly Fold[]) => void;
  readonly onClose: () => void;
}

const mostInTitle = 2000;

/** What shares a box in the picture: counted, named and opened one by one or all at once. */
export function FoldList({ folds, total, hasOpened, onOpen, onClose }: Props) {
  if (folds.length === 0 && !hasOpened) return null;
  const count = folds.reduce((sum, fold) => sum + fold.nodes.length, 0);
  return (
    <section className="fold-list" aria-label="Folded nodes">
      <p>{count === 0 ? 'Nothing is folded.' : `${count} of ${total} nodes folded:`}</p>
      <ul>
        {folds.map((fold) => (
          <li key={fold.key}>
            <FoldButton fold={fold} onOpen={() => onOpen([fold])} />
          </li>
        ))}
      </ul>
      {folds.length > 1 && (
        <button type="button" className="plain-button fold-all" onClick={() => onOpen(folds)}>
          Open all
        </button>
      )}
      {hasOpened && (
        <button type="button" className="plain-button fold-all" onClick={onClose}>
          Fold again
        </button>
      )}
    </section>
  );
}

function FoldButton({ fold, onOpen }: { readonly fold: Fold; readonly onOpen: () => void }) {
  const names = shorten(fold.nodes.map((node) => visible(node.name)).join(', '), mostInTitle);
  const [first] = fold.nodes;
  return (
    <button type="button" className="plain-button fold-button" title={names} onClick={onOpen}>
      <span aria-hidden="true">{first && <KindMark kind={first.kind} size={13} />}</span>
      <span className="for-screen-readers">Open </span>
      {fold.title}
      <span className="for-screen-readers">: {names}</span>
    </button>
  );
}
