import { Icon } from '../icon/icon.tsx';
import { visible } from '../text/visible.ts';

interface Props {
  readonly warnings: readonly { readonly id: string; readonly sentence: string }[];
}

export function WarningsCard({ warnings }: Props) {
  return (
    <section className="card tenant-card" aria-labelledby="warnings-title">
      <h2 id="warnings-title" className="card-title">
        Warnings · {warnings.length}
      </h2>
      {warnings.length === 0 && <p className="soft">Nothing in the configuration stands out.</p>}
      <ul className="tenant-warnings">
        {warnings.map((warning, index) => (
          <li key={`${warning.id} ${index + 1}`}>
            <Icon name="warning" size={15} />
            <p>
              <bdi>{visible(warning.sentence)}</bdi> <code className="faint">{visible(warning.id)}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
