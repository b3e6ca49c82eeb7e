import { Button } from '@mantine/core';

interface Props {
  readonly what: string;
  /** Undefined where nobody knows how long it takes. */
  readonly percent: number | undefined;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** What the server is doing, and how to end it. */
export function Running({ what, percent, cancel, onCancel }: Props) {
  return (
    <div className="import-running">
      <div>
        <p>{percent === undefined ? what : `${what} ${percent} %`}</p>
        {percent === undefined ? (
          <progress aria-label={what} />
        ) : (
          <progress aria-label={what} max={100} value={percent} />
        )}
      </div>
      <Button size="xs" variant="default" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
