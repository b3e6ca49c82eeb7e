import { MessageCard } from '../../parts/feedback/message-card.tsx';
import { CommandLine } from '../../parts/first-steps/command-line.tsx';
import { Lines } from '../../parts/text/lines.tsx';

/** The server takes no files here: why, and what to do instead. */
export function RefusedCard({ reason }: { readonly reason: string }) {
  return (
    <MessageCard icon="warning" title="Files cannot be imported here">
      <Lines text={reason} />
      <CommandLine command="npx whycan import path/to/files" />
      <p>A server that runs answers from it a second later. Reload this page then.</p>
    </MessageCard>
  );
}
