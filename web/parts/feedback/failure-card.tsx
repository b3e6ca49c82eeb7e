import { Button } from '@mantine/core';
import type { CombinedError } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { Icon } from '../icon/icon.tsx';
import { Lines } from '../text/lines.tsx';
import './feedback.css';

interface Props {
  readonly error: CombinedError;
  readonly onRetry: () => void;
}

export function FailureCard({ error, onRetry }: Props) {
  const { title, message, requestId } = failureOf(error);
  return (
    <div className="card state-card state-failure" role="alert">
      <Icon name="warning" size={22} />
      <div>
        <h1>{title}</h1>
        <Lines text={message} />
        {requestId && !message.includes(requestId) && (
          <p className="faint">
            Request id <code>{requestId}</code>: the server’s log has the details.
          </p>
        )}
        <Button size="xs" variant="default" leftSection={<Icon name="retry" size={14} />} onClick={onRetry}>
          Try again
        </Button>
      </div>
    </div>
  );
}
