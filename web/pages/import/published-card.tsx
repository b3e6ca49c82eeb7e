import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { discardImport } from '../../api/import.ts';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { MessageCard } from '../../parts/feedback/message-card.tsx';
import { Name } from '../../parts/text/name.tsx';

const publishedDocument = graphql(`
  query PublishedTenant { tenant { snapshot displayName } }
`);

const lookEveryMs = 500;

interface Props {
  readonly number: number;
  readonly act: (action: () => Promise<unknown>) => Promise<void>;
}

/** An import is stored. The server turns to it within moments, and the page loads everything anew then. */
export function PublishedCard({ number, act }: Props) {
  const client = useClient();
  const announce = useAnnounce();
  const [name, setName] = useState<string>();
  useEffect(() => {
    announce(`Import ${number} is stored`);
    const look = async () => {
      const { data } = await client.query(publishedDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      if (data?.tenant && data.tenant.snapshot >= number) setName(data.tenant.displayName);
    };
    void look();
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [announce, client, number]);
  return (
    <MessageCard icon="check" title={`Import ${number} is stored`}>
      <p>
        Answers are computed from it now. The files that you added are deleted; earlier imports stay until newer ones
        replace them.
      </p>
      <div className="import-buttons">
        <Button size="sm" component="a" href="/" loading={name === undefined}>
          {name === undefined ? (
            'Open the new import'
          ) : (
            <>
              Open&nbsp;
              <Name text={name} most={40} />
            </>
          )}
        </Button>
        <Button size="sm" variant="default" onClick={() => void act(discardImport)}>
          Import more files
        </Button>
      </div>
    </MessageCard>
  );
}
