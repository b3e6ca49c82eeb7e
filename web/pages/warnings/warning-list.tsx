import { useClient } from 'urql';
import { DownloadCsv } from '../../parts/lists/download-csv.tsx';
import { grouped } from '../../parts/lists/grouped.ts';
import { ShowMore } from '../../parts/lists/show-more.tsx';
import { type Paged, pageOf, usePages } from '../../parts/lists/use-pages.ts';
import type { WarningsAddress } from './address.ts';
import { KindSection } from './kind-section.tsx';
import { warningsCsv } from './warnings-csv.ts';
import { type Kind, variablesOf, type Warning, type WarningPage, warningsDocument } from './warnings-document.ts';

interface Props {
  readonly page: WarningPage;
  readonly kinds: readonly Kind[];
  readonly address: WarningsAddress;
  readonly isStale: boolean;
  /** Something was accepted or taken back. */
  readonly onChanged: () => void;
}

/** The warnings kind by kind, page after page. */
export function WarningList({ page, kinds, address, isStale, onChanged }: Props) {
  const client = useClient();
  const read = async (after: string): Promise<Paged<Warning, string> | undefined> => {
    const { data } = await client.query(warningsDocument, { ...variablesOf(address), after }).toPromise();
    return data && pageOf<Warning>(data.warnings);
  };
  const first = pageOf<Warning>(page);
  const pages = usePages({ first, read, keyOf: ({ key }) => key });
  if (page.totalCount === 0) return <p className="soft">{nothing(address)}</p>;
  return (
    <div className={isStale ? 'warnings-list warnings-stale' : 'warnings-list'}>
      <div>
        <DownloadCsv
          total={page.totalCount}
          first={first}
          read={read}
          csvOf={warningsCsv}
          name="Configuration warnings"
          command="whycan warnings --all --csv"
        />
      </div>
      {[...grouped(pages.items, ({ id }) => id)].map(([id, warnings]) => (
        <KindSection
          key={id}
          id={id}
          kind={kinds.find((kind) => kind.id === id)}
          warnings={warnings}
          onChanged={onChanged}
        />
      ))}
      <ShowMore {...pages} />
    </div>
  );
}

function nothing({ show, kind, text }: WarningsAddress): string {
  if (kind !== undefined || text.trim() !== '') return 'Nothing matches the filter.';
  return show === 'accepted' ? 'No warning is accepted.' : 'No warning is open.';
}
