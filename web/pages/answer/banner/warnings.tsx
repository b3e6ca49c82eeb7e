import { Icon } from '../../../parts/icon/icon.tsx';
import type { Decision } from '../answer-document.ts';
import './warnings.css';

/** What limits the answer is said above it: missing facts, shortened lists. */
export function Warnings({ decision }: { readonly decision: Decision }) {
  const incomplete = decision.completeness.sources.filter((source) => source.state.toLowerCase() !== 'complete');
  const isPartial = !decision.completeness.isComplete && incomplete.length > 0;
  if (!isPartial && !decision.truncated) return null;
  return (
    <div className="warnings">
      <Icon name="warning" />
      <div>
        {isPartial && (
          <p>
            Facts are missing that this answer rests on:{' '}
            {incomplete.map((source) => `${source.kind} (${source.state.toLowerCase()})`).join(', ')}.
          </p>
        )}
        {decision.truncated && (
          <p>
            {decision.truncated.shown} of {decision.truncated.total} shown: {decision.truncated.reason}
          </p>
        )}
      </div>
    </div>
  );
}
