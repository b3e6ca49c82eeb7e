import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { Change } from '../../../address/change.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { saveFile } from '../../../parts/file/save-file.ts';
import { CommandLine } from '../../../parts/first-steps/command-line.tsx';
import { Icon } from '../../../parts/icon/icon.tsx';
import type { AnswerAddress } from '../address.ts';
import type { Decision } from '../answer-document.ts';
import { expectationFile, expectationOf, expectFile, reportOf, tenantFile } from '../carry/expectation.ts';
import './keep-true.css';

interface Props {
  readonly decision: Decision;
  readonly address: AnswerAddress;
  /** Everything that the answer assumes. */
  readonly changes: readonly Change[];
}

/** The answer as an access test, and how to run it. */
export function KeepTrue({ decision, address, changes }: Props) {
  const clipboard = useClipboard({ timeout: 2000 });
  const announce = useAnnounce();
  const line = expectationOf(decision, address, changes);
  return (
    <section aria-labelledby="keep-title" className="keep-true">
      <h2 id="keep-title" className="card-title">
        Keep this true
      </h2>
      <p className="soft">An access test that fails once this answer is another one:</p>
      <code className="command keep-line">{line}</code>
      <div className="details-actions">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name={clipboard.copied ? 'check' : 'copy'} size={14} />}
          onClick={() => {
            clipboard.copy(line);
            announce('Copied as a test');
          }}
        >
          {clipboard.copied ? 'Copied' : 'Copy line'}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            saveFile(new Blob([expectationFile(line)], { type: 'application/yaml;charset=utf-8' }), expectFile)
          }
        >
          Download as file
        </Button>
      </div>
      <details>
        <summary>Run it</summary>
        <div className="keep-run">
          <CommandLine command={`npx whycan export ${tenantFile} --as tenant --at ${decision.snapshot}`} />
          <CommandLine command={`npx whycan test ${expectFile}`} />
          <p className="soft">As long as it is true, the answer is:</p>
          <pre className="command keep-line">{reportOf(decision)}</pre>
        </div>
      </details>
    </section>
  );
}
