import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useAddress } from '../../address/use-address.ts';
import { Choices } from '../../parts/choices/choices.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { type ListAddress, type UserPart, userParts } from './address.ts';
import { listDocuments } from './list-documents.ts';
import { titleOf } from './list-row.ts';
import { ListTable } from './list-table.tsx';
import { variablesOf } from './list-variables.ts';
import './list-page.css';

const typingPauseMs = 200;
const userWords: Readonly<Record<UserPart, string>> = { enabled: 'Enabled', disabled: 'Disabled', guests: 'Guests' };

/** Everything of one kind, by name, with a filter. */
export function ListPage({ address }: { readonly address: ListAddress }) {
  const { refine } = useAddress();
  const { kind, users } = address;
  const [text, setText] = useState(address.text);
  const [typed] = useDebouncedValue(text, typingPauseMs);
  useEffect(() => {
    if (typed !== address.text) refine({ ...address, text: typed });
  }, [typed]);
  const variables = variablesOf(address);
  const [{ data, error, stale }, ask] = useQuery({ query: listDocuments[kind], variables });
  useTitle(titleOf(kind));
  return (
    <article className="card node-page list-page">
      <div className="node-head">
        <KindMark kind={kind} size={20} />
        <h1>{titleOf(kind)}</h1>
      </div>
      <div className="list-bar">
        <TextInput
          className="list-text"
          aria-label={`Filter: ${titleOf(kind)}`}
          placeholder="Part of a name or id…"
          leftSection={<Icon name="search" size={14} />}
          rightSection={
            text === '' ? null : <CloseButton size="sm" aria-label="Clear the filter" onClick={() => setText('')} />
          }
          value={text}
          maxLength={256}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {kind === 'USER' && (
          <Choices
            label="Which users to list"
            value={users ?? 'all'}
            onChange={(chosen) => {
              const { users: _users, ...rest } = address;
              refine(chosen === 'all' ? rest : { ...rest, users: chosen });
            }}
            choices={[
              { value: 'all', label: 'All' },
              ...userParts.map((part) => ({ value: part, label: userWords[part] })),
            ]}
          />
        )}
      </div>
      {error && !data && <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !data && <Loading what="the list" rows={10} />}
      {data && <ListTable page={data.list} address={address} isStale={stale} />}
      <InGraphiql document={listDocuments[kind]} variables={variables} />
    </article>
  );
}
