import { ActivationBadge } from '../../../parts/activation/activation-badge.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import { Emphasised } from '../../../parts/text/emphasised.tsx';
import { verdicts } from '../../../parts/verdict/verdict.ts';
import type { Decision } from '../answer-document.ts';
import { openTarget } from '../open-target.ts';
import { ReasonChips } from './reason-chips.tsx';
import './banner.css';

/** The answer in one sentence. */
export function Banner({ decision }: { readonly decision: Decision }) {
  const { word, icon, tone, meaning } = verdicts[decision.verdict];
  const { person, target, essential, toActivate } = decision;
  const names = [person.name, target, ...[...essential, ...toActivate].map((node) => node.name)];
  const open = openTarget(decision);
  const isDisputed = decision.notes.some((note) => note.readings.length > 0);
  return (
    <section className={`banner banner-${tone}`} aria-label="Answer">
      <div className="banner-head">
        <p className="banner-verdict">
          <span className="verdict-sign">
            <Icon name={icon} size={16} weight={3} />
          </span>
          {word}
        </p>
        {open && <p className="banner-open">{open}</p>}
      </div>
      <div className="banner-text">
        <p className="banner-sentence">
          <Emphasised text={decision.sentence} names={names} />
        </p>
        {decision.verdict === 'UNKNOWN' && <p className="banner-more">{meaning}</p>}
        {decision.verdict === 'CONDITIONAL' && isDisputed && (
          <p className="banner-more">Microsoft’s documents contradict each other. The notes quote each of them.</p>
        )}
        {decision.fragility && (
          <p className="banner-more">
            <Emphasised text={decision.fragility} names={names} />
          </p>
        )}
        <div className="banner-chips">
          {decision.state === 'AFTER_ACTIVATION' && <ActivationBadge nodes={toActivate} />}
          <ReasonChips reasons={decision.reasons} said={decision.sentence} />
        </div>
      </div>
    </section>
  );
}
