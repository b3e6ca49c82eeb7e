import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useAnnounce } from '../feedback/announcer.tsx';
import { Icon } from '../icon/icon.tsx';
import './first-steps.css';

/** A command to type elsewhere, with a button that copies it. */
export function CommandLine({ command }: { readonly command: string }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const announce = useAnnounce();
  return (
    <div className="command-line">
      <code className="command">{command}</code>
      <ActionIcon
        size="lg"
        variant="default"
        aria-label={`Copy: ${command}`}
        onClick={() => {
          clipboard.copy(command);
          announce('Copied');
        }}
      >
        <Icon name={clipboard.copied ? 'check' : 'copy'} size={15} />
      </ActionIcon>
    </div>
  );
}
