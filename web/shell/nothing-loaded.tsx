import { MessageCard } from '../parts/feedback/message-card.tsx';
import { useTitle } from '../parts/feedback/use-title.ts';

/** The first start: there are no facts to answer from yet. */
export function NothingLoaded() {
  useTitle('Nothing loaded');
  return (
    <MessageCard icon="layers" title="Nothing is loaded yet">
      <p>whycan answers from what you import. Try it with the sample organisation:</p>
      <code className="command">npx whycan import seed/contoso.tenant.yaml</code>
      <p>Or import a tenant document or a folder of exports of your own:</p>
      <code className="command">npx whycan import path/to/your.tenant.yaml</code>
      <p>Everything stays on this machine. Reload the page when the import has finished.</p>
    </MessageCard>
  );
}
