import { Icon } from '../icon/icon.tsx';
import { Name } from '../text/name.tsx';
import './activation-badge.css';

interface Props {
  /** What would have to be activated, all of it together; the list of capabilities does not name it. */
  readonly nodes?: readonly { readonly kind: string; readonly key: string; readonly name: string }[];
}

/** A denial that ends once what PIM offers is activated. */
export function ActivationBadge({ nodes = [] }: Props) {
  return (
    <span className="activation-badge">
      <Icon name="clock" size={14} weight={2.4} />
      <span>
        {nodes.length === 0 ? 'After activation' : 'After activating '}
        {nodes.map((node, index) => (
          <span key={`${node.kind} ${node.key}`}>
            {index > 0 && (index === nodes.length - 1 ? ' and ' : ', ')}
            <strong>
              <Name text={node.name} most={60} />
            </strong>
          </span>
        ))}
      </span>
    </span>
  );
}
