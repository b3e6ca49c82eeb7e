import { grouped } from '../../parts/lists/grouped.ts';
import { sectionTitle } from '../../parts/text/section-title.ts';
import { CapabilityRow } from './capability-row.tsx';
import type { CapabilityAnswer } from './person-document.ts';

interface Props {
  readonly answers: readonly CapabilityAnswer[];
  readonly all: readonly CapabilityAnswer[];
  readonly person: string;
}

/** The answers by workload, in the order of the catalogue. */
export function CapabilitySections({ answers, all, person }: Props) {
  if (answers.length === 0) {
    return <p className="soft capabilities-none">No action matches. Clear the filter or select other answers.</p>;
  }
  const totals = grouped(all, (answer) => answer.section);
  return (
    <>
      {[...grouped(answers, (answer) => answer.section)].map(([section, rows]) => {
        const total = totals.get(section) ?? [];
        const allowed = total.filter((answer) => answer.verdict === 'ALLOW').length;
        return (
          <section key={section} className="capability-section" aria-label={sectionTitle(section)}>
            <h3>
              {sectionTitle(section)}
              <span className="faint">
                Yes to {allowed} of {total.length}
              </span>
            </h3>
            <ul>
              {rows.map((answer) => (
                <CapabilityRow key={answer.capability.key} answer={answer} person={person} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
