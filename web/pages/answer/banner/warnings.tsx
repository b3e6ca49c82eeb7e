import { Icon } from '../../../parts/icon/icon.tsx';
import { capitalised } from '../../../parts/text/case.ts';
import { isIncomplete, sourceName, sourcesInWords } from '../../../parts/text/source-name.ts';
import type { Decision } from '../answer-document.ts';
import './warnings.css';

/** What limits the answer is stated above it: missing data, shortened lists. */
export function Warnings({ decision }: { readonly decision: Decision }) {
  const incomplete = decision.completeness.sources.filter(isIncomplete);
  const isPartial = !decision.completeness.isComplete && incomplete.length > 0;
  if (!isPartial && !decision.truncated) return null;
  return (
    <div className="warnings">
      <Icon name="warning" />
      <div>
        {isPartial && (
          <>
            <p>Data that could change this answer was not imported completely: {sourcesInWords(incomplete)}.</p>
            <ul className="warnings-remedies">
              {incomplete.map(({ kind, state, reason, groupCount, settledBy }) => (
                <li key={kind}>
                  {capitalised(sourceName({ kind, state }))}
                  {typeof groupCount === 'number' && ` of ${groupCount} ${groupCount === 1 ? 'group' : 'groups'}`}
                  {': '}
                  {reason && (
                    <>
                      <bdi>{reason.replace(/\.?$/, '.')}</bdi>{' '}
                    </>
                  )}
                  {settledBy}
                </li>
              ))}
            </ul>
          </>
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
