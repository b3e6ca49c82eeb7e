import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Change } from '../../address/change.ts';
import { ChangeField } from './change-field.tsx';
import { type ChangeKind, type ChangeKindCode, changeKindCodes, changeKinds } from './change-kinds.ts';

interface Props {
  readonly onAdd: (change: Change) => void;
}

const choices = changeKindCodes.map((code) => ({ value: code, label: changeKinds[code].label }));

/** Puts one change together; it is added when all of its parts are chosen. */
export function ChangeForm({ onAdd }: Props) {
  const [code, setCode] = useState<ChangeKindCode>('activate');
  const [values, setValues] = useState<Readonly<Record<string, string | undefined>>>({});
  const kind: ChangeKind = changeKinds[code];
  const isWhole = kind.fields.every(({ name }) => values[name] !== undefined);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    onAdd(kind.changeOf((name) => values[name] ?? ''));
    setValues({});
  };
  return (
    <form className="change-form" aria-label="Add a change" onSubmit={add}>
      <Select
        size="xs"
        aria-label="Kind of change"
        className="change-kind"
        data={choices}
        value={code}
        allowDeselect={false}
        onChange={(chosen) => {
          setCode(changeKindCodes.find((known) => known === chosen) ?? 'activate');
          setValues({});
        }}
      />
      {kind.fields.map(({ name, label, of }) => (
        <ChangeField
          key={`${code} ${name}`}
          label={label}
          of={of}
          value={values[name]}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <Button type="submit" size="xs" disabled={!isWhole}>
        Add change
      </Button>
    </form>
  );
}
