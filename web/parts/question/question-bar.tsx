import { AddressLink } from '../../address/address-link.tsx';
import { addressOfQuestion, type Question, withAction, withPerson } from '../../address/question.ts';
import { useAddress } from '../../address/use-address.ts';
import { TargetPicker } from '../target/target-picker.tsx';
import { ActionPart } from './action-part.tsx';
import { AsOfPart } from './as-of-part.tsx';
import { AssumedPart } from './assumed-part.tsx';
import { useQuestionParts } from './use-question-parts.ts';
import { WhoPart } from './who-part.tsx';
import './question-bar.css';

/** The question as a sentence; each part of it can be replaced, and the others stay. */
export function QuestionBar({ question }: { readonly question: Question }) {
  const { address, open } = useAddress();
  const { person, capability, on, assumed } = question;
  const { personName, action } = useQuestionParts(question);
  const ask = (next: Question) => {
    const to = addressOfQuestion(next);
    open(to.page === 'answer' && address.page === 'answer' ? { ...to, isWide: address.isWide } : to);
  };
  return (
    <section className="question-bar" aria-label="Question">
      <Word>Can</Word>
      <WhoPart person={person} name={personName} onChange={(key) => ask(withPerson(question, key))} />
      <ActionPart
        capability={capability}
        title={action?.title}
        onChange={(key, choice) =>
          ask(withAction(question, key === undefined ? undefined : { ...choice?.askable, key }))
        }
      />
      {action && <TargetPicker {...action} on={on} onChange={(target) => ask({ ...question, on: target })} />}
      <span className="question-phrase">
        <Word>as of</Word>
        <AsOfPart />
      </span>
      {(capability !== undefined || assumed.changes.length > 0) && (
        <AssumedPart question={question} onChange={(next) => ask({ ...question, assumed: next })} />
      )}
      {person !== undefined && capability !== undefined && (
        <span className="question-links">
          <AddressLink to={addressOfQuestion(withAction(question, undefined))}>All actions</AddressLink>
          <AddressLink to={addressOfQuestion(withPerson(question, undefined))}>Who else can</AddressLink>
        </span>
      )}
    </section>
  );
}

/** The words between the parts; for assistive technology the parts have labels. */
function Word({ children }: { readonly children: string }) {
  return (
    <span className="soft" aria-hidden="true">
      {children}
    </span>
  );
}
