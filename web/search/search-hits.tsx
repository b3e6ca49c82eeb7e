import { Combobox } from '@mantine/core';
import { Icon } from '../parts/icon/icon.tsx';
import { kinds } from '../parts/kind/kind.ts';
import { KindMark } from '../parts/kind/kind-mark.tsx';
import { grouped } from '../parts/lists/grouped.ts';
import { Name } from '../parts/text/name.tsx';
import { visible } from '../parts/text/visible.ts';
import { isNamedSo, valueOfHit, valueOfQuestion } from './hit.ts';
import type { Hit, SearchResult } from './use-hits.ts';

interface Props {
  readonly result: SearchResult | undefined;
  readonly isLoading: boolean;
  readonly text: string;
}

export function SearchHits({ result, isLoading, text }: Props) {
  if (!result) return <Combobox.Empty>{isLoading ? 'Searching…' : 'Search is unavailable. Try again.'}</Combobox.Empty>;
  if (result.hits.length === 0 && result.questions.length === 0) {
    return (
      <Combobox.Empty>
        {isLoading ? 'Searching…' : <>No results for “{<Name text={text} most={40} />}”. Try part of the name.</>}
      </Combobox.Empty>
    );
  }
  const groups = grouped(result.hits, (hit) => hit.kind);
  const isNamed = isNamedSo(result, text);
  return (
    <>
      <Combobox.Options mah={420} style={{ overflowY: 'auto' }} aria-label="Search results">
        {!isNamed && <QuestionOptions questions={result.questions} />}
        {[...groups].map(([kind, hits]) => (
          <Combobox.Group key={kind} label={kinds[kind].plural}>
            {hits.map((hit) => (
              <HitOption key={hit.key} hit={hit} />
            ))}
          </Combobox.Group>
        ))}
        {isNamed && <QuestionOptions questions={result.questions} />}
      </Combobox.Options>
      {result.total > result.shown && (
        <Combobox.Footer>
          {result.shown} of {result.isTotalExact ? result.total : `more than ${result.total}`} shown. Type more to
          narrow the results.
        </Combobox.Footer>
      )}
    </>
  );
}

function QuestionOptions({ questions }: Pick<SearchResult, 'questions'>) {
  if (questions.length === 0) return null;
  return (
    <Combobox.Group label="Questions">
      {questions.map((question) => (
        <Combobox.Option key={question.sentence} value={valueOfQuestion(question)} className="search-hit">
          <Icon name="question" size={16} />
          <bdi className="search-hit-text">{visible(question.sentence)}</bdi>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}

function HitOption({ hit }: { readonly hit: Hit }) {
  return (
    <Combobox.Option value={valueOfHit(hit)} className="search-hit">
      <KindMark kind={hit.kind} />
      <span className="search-hit-text">
        <span className="search-hit-name">
          <Name text={hit.name} most={60} />
        </span>
        {hit.detail && (
          <span className="faint">
            <Name text={hit.detail} most={60} />
          </span>
        )}
      </span>
      {hit.badges.map((badge) => (
        <span key={badge} className="badge">
          {badge}
        </span>
      ))}
    </Combobox.Option>
  );
}
