import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type TargetPart, without } from './part.ts';

/** The name of a live response command; the question is asked when the field is left or Enter is pressed. */
export function CommandInput({ on, onChange }: TargetPart) {
  const [text, setText] = useState(on.command ?? '');
  const submit = () => {
    const command = text.trim();
    if (command === (on.command ?? '')) return;
    onChange({ ...without(on, 'command'), ...(command !== '' && { command }) });
  };
  return (
    <TextInput
      className="target-control-wide"
      size="xs"
      aria-label="Live response command"
      placeholder="live response command, for example getfile"
      value={text}
      maxLength={128}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={submit}
      onKeyDown={(event) => event.key === 'Enter' && submit()}
    />
  );
}
