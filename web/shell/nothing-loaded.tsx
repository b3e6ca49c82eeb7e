import { useTitle } from '../parts/feedback/use-title.ts';
import { WaysIn } from '../parts/first-steps/ways-in.tsx';

/** The first start: there is no data to answer from yet. */
export function NothingLoaded() {
  useTitle('No tenant imported');
  return (
    <div className="first-start">
      <div>
        <h1>No tenant has been imported yet</h1>
        <p className="soft">
          whycan computes its answers from imported data. Reload this page when an import has finished.
        </p>
      </div>
      <WaysIn isSampleOffered />
    </div>
  );
}
