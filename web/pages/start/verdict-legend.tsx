import { verdictCodes } from '../../api/vocabulary.ts';
import { verdicts } from '../../parts/verdict/verdict.ts';
import { VerdictMark } from '../../parts/verdict/verdict-mark.tsx';

/** The four answers there are. */
export function VerdictLegend() {
  return (
    <section aria-labelledby="welcome-verdicts">
      <h2 id="welcome-verdicts">The four possible answers</h2>
      <ul className="card welcome-verdicts">
        {verdictCodes.map((verdict) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} />
            <span className="soft">{verdicts[verdict].meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
