import { MessageCard } from '../parts/feedback/message-card.tsx';
import { useTitle } from '../parts/feedback/use-title.ts';

/** The first start: there is no data to answer from yet. */
export function NothingLoaded() {
  useTitle('No tenant imported');
  return (
    <MessageCard icon="layers" title="No tenant has been imported yet">
      <p>whycan computes its answers from imported data. Try it with the sample tenant:</p>
      <code className="command">npx whycan import seed/contoso.tenant.yaml</code>
      <p>Or import your own tenant document or tenant folder:</p>
      <code className="command">npx whycan import path/to/your.tenant.yaml</code>
      <p>Your data stays on this machine. Reload this page when the import has finished.</p>
    </MessageCard>
  );
}
