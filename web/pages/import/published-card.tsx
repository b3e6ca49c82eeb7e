import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { Name } from '../../parts/text/name.tsx';

const publishedDocument = graphql(`
  query PublishedTenant($number: Int!) { currentSnapshot snapshot(number: $number) { displayName } }
`);

const lookEveryMs = 500;

/** An import is stored. The server turns to it within moments, and the page loads everything anew then. */
export function PublishedCard({ number }: { readonly number: number }) {
  const client = useClient();
  const announce = useAnnounce();
  const [name, setName] = useState<string>();
  useEffect(() => {
    announce(`Snapshot ${number} is stored`);
    const look = async () => {
      const { data } = await client.query(publishedDocument, { number }, { requestPolicy: 'network-only' }).toPromise();
      if (data?.snapshot && (data.currentSnapshot ?? 0) >= number) setName(data.snapshot.displayName);
    };
    void look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [announce, client, number]);
  return (
    <section className="card import-card" aria-labelledby="import-published">
      <h2 id="import-published" className="import-published">
        <Icon name="check" size={20} />
        Snapshot {number} is stored
      </h2>
      <p className="soft">
        Answers are computed from it now. The files that you added are deleted; earlier snapshots stay until newer ones
        replace them.
      </p>
      <div className="import-bar">
        <Button size="sm" component="a" href="/" loading={name === undefined}>
          Open&nbsp;
          {name === undefined ? 'the new snapshot' : <Name text={name} most={40} />}
        </Button>
      </div>
    </section>
  );
}
