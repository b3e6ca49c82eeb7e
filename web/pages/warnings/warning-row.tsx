import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { AddressLink } from '../../address/address-link.tsx';
import { addressOfItem } from '../../parts/facts/address-of-item.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { Name } from '../../parts/text/name.tsx';
import { visible } from '../../parts/text/visible.ts';
import { AcceptForm } from './accept-form.tsx';
import { ReopenButton } from './reopen-button.tsx';
import { Said } from './said.tsx';
import type { Warning } from './warnings-document.ts';

interface Props {
  readonly warning: Warning;
  readonly onChanged: () => void;
}

/** What is odd, what it is about, and what somebody said of it. */
export function WarningRow({ warning, onChanged }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isCancelled = useRef(false);
  useEffect(() => {
    if (isCancelled.current && !isOpen) button.current?.focus();
    isCancelled.current = false;
  }, [isOpen]);
  const { key, sentence, state, nodes, acceptance } = warning;
  return (
    <li className="warnings-row">
      <p>
        <bdi>{visible(sentence)}</bdi>
      </p>
      {nodes.length > 0 && (
        <ul className="warnings-about" aria-label="Concerns">
          {nodes.map((node) => (
            <li key={node.id}>
              <KindMark kind={node.kind} size={13} />
              <AddressLink to={addressOfItem(node)}>
                <Name text={node.name} most={60} />
              </AddressLink>
            </li>
          ))}
        </ul>
      )}
      {acceptance && <Said acceptance={acceptance} />}
      {isOpen ? (
        <AcceptForm
          warningKey={key}
          sentence={sentence}
          onDone={(isAccepted) => {
            isCancelled.current = !isAccepted;
            setOpen(false);
            if (isAccepted) onChanged();
          }}
        />
      ) : (
        <div className="warnings-actions">
          {state !== 'ACCEPTED' && (
            <Button ref={button} size="compact-sm" variant="default" onClick={() => setOpen(true)}>
              Accept…<span className="for-screen-readers"> {visible(sentence)}</span>
            </Button>
          )}
          {acceptance && <ReopenButton warningKey={key} sentence={sentence} state={state} onChanged={onChanged} />}
        </div>
      )}
    </li>
  );
}
