import { visible } from '../../../parts/text/visible.ts';

/** What to add so that fewer answers are unknown, the shortest way first. */
export function NextSteps({ steps }: { readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <div className="import-part">
      <h3>To make unknown answers known, the shortest way first</h3>
      <p className="faint">What --set states can be stated above, below the files; then read them again.</p>
      <ol className="import-steps">
        {steps.map((step) => (
          <li key={step}>{visible(step)}</li>
        ))}
      </ol>
    </div>
  );
}
