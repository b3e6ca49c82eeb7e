import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import type { Change } from '../../../address/change.ts';
import { targetInput } from '../../../address/target.ts';
import { useSnapshotNumber } from '../../../address/use-address.ts';
import { graphiqlLink } from '../../../graphiql/link.ts';
import whyDocument from '../../../graphiql/tabs/why.graphql?raw';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import { assumingOf } from '../../../parts/question/premise.ts';
import type { AnswerAddress } from '../address.ts';
import type { Decision } from '../answer-document.ts';
import { DownloadAnswer } from '../carry/download-answer.tsx';
import { AddToReport } from '../report/add-to-report.tsx';
import { answerAsMarkdown, answerAsText } from './answer-text.ts';

interface Props {
  readonly decision: Decision;
  readonly address: AnswerAddress;
  /** Everything that the answer assumes. */
  readonly changes: readonly Change[];
}

/** The answer for a ticket, a report or a script. */
export function CopyAnswer({ decision, address, changes }: Props) {
  const clipboard = useClipboard({ timeout: 2000 });
  const [copied, setCopied] = useState('');
  const announce = useAnnounce();
  const copy = (what: string, text: string) => {
    clipboard.copy(text);
    setCopied(what);
    announce(`Copied as ${what}`);
  };
  const at = useSnapshotNumber();
  const variables = {
    person: address.person,
    capability: address.capability,
    on: targetInput(address.on),
    ...assumingOf(changes),
  };
  const formats = [
    { what: 'Text', render: answerAsText },
    { what: 'Markdown', render: answerAsMarkdown },
  ];
  return (
    <section aria-labelledby="copy-title" className="copy-answer">
      <h2 id="copy-title" className="card-title">
        Copy or export
      </h2>
      <div className="details-actions">
        {formats.map(({ what, render }) => (
          <Button
            key={what}
            size="compact-sm"
            variant="default"
            leftSection={<Icon name={clipboard.copied && copied === what ? 'check' : 'copy'} size={14} />}
            onClick={() => copy(what, render(decision, location.href))}
          >
            <span className="for-screen-readers">Copy as </span>
            {clipboard.copied && copied === what ? 'Copied' : what}
          </Button>
        ))}
        <Button
          size="compact-sm"
          variant="default"
          component="a"
          href={graphiqlLink({ document: whyDocument, variables, at })}
          leftSection={<Icon name="braces" size={14} />}
        >
          <span className="for-screen-readers">Open in </span>GraphiQL
        </Button>
      </div>
      <AddToReport address={address} snapshot={decision.snapshot} changes={changes} />
      <DownloadAnswer decision={decision} address={address} changes={changes} />
    </section>
  );
}
