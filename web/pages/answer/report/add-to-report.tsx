import { Button } from '@mantine/core';
import { AddressLink } from '../../../address/address-link.tsx';
import type { Change } from '../../../address/change.ts';
import { mostAnswers, questionText } from '../../../parts/basket/basket.ts';
import { changeBasket, useBasket } from '../../../parts/basket/kept-basket.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import { reportAddress } from '../../report/address.ts';
import type { AnswerAddress } from '../address.ts';

interface Props {
  readonly address: AnswerAddress;
  readonly snapshot: number;
  /** Everything that the answer assumes. */
  readonly changes: readonly Change[];
}

/** Collects the question of an answer for the report, with the snapshot that answered. */
export function AddToReport({ address, snapshot, changes }: Props) {
  const { collected } = useBasket();
  const announce = useAnnounce();
  // What a lens stands for depends on the snapshot, so it is kept as the changes that were assumed.
  const question = questionText({ ...address, assumed: { changes } }, snapshot);
  const isIn = collected.some((one) => one.question === question);
  const isFull = collected.length >= mostAnswers;
  const add = () => {
    if (question === undefined || isIn || isFull) return;
    changeBasket((basket) => ({ ...basket, collected: [...basket.collected, { question, comment: '' }] }));
    announce('The answer is in the report.');
  };
  return (
    <div>
      <h3 className="faint">Report</h3>
      <div className="details-actions">
        <Button
          size="compact-sm"
          variant="default"
          aria-disabled={isIn || isFull || question === undefined}
          leftSection={<Icon name={isIn ? 'check' : 'plus'} size={14} />}
          onClick={add}
        >
          {isIn ? 'In the report' : 'Add to report'}
        </Button>
        {collected.length > 0 && <AddressLink to={reportAddress}>Open the report</AddressLink>}
      </div>
      {isFull && !isIn && (
        <p>The report is full: it holds {mostAnswers} answers. Remove one of them before you add another.</p>
      )}
      {question === undefined && <p>This question assumes too many changes to be kept in a report.</p>}
    </div>
  );
}
