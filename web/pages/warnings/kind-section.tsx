import { SeverityMark } from '../../parts/severity/severity-mark.tsx';
import { citations } from '../../parts/text/citation.ts';
import { visible } from '../../parts/text/visible.ts';
import { WarningRow } from './warning-row.tsx';
import type { Kind, Warning } from './warnings-document.ts';

interface Props {
  readonly id: string;
  /** Absent while the kinds are read anew. */
  readonly kind: Kind | undefined;
  readonly warnings: readonly Warning[];
  readonly onChanged: () => void;
}

/** The warnings of one kind, below why it matters and what to do. */
export function KindSection({ id, kind, warnings, onChanged }: Props) {
  const documents = citations(kind?.source ?? []);
  return (
    <section className="warnings-kind" aria-labelledby={`kind-${id}`}>
      <h2 id={`kind-${id}`}>
        <SeverityMark severity={kind?.severity ?? null} /> {visible(kind?.meaning ?? id)}
      </h2>
      {kind && kind.why !== null && kind.remedy !== null && (
        <dl className="warnings-advice">
          <dt>Why it matters</dt>
          <dd>{kind.why}</dd>
          <dt>What to do</dt>
          <dd>{kind.remedy}</dd>
        </dl>
      )}
      <ul className="warnings-rows">
        {warnings.map((warning, index) => (
          <WarningRow key={`${warning.key} ${index + 1}`} warning={warning} onChanged={onChanged} />
        ))}
      </ul>
      <p className="faint">
        <code>{visible(id)}</code>
        {documents !== '' && ` · ${visible(documents)}`}
      </p>
    </section>
  );
}
