import { Name } from '../../../parts/text/name.tsx';
import { LongList } from '../long-list.tsx';
import { inWords } from './file-rows.ts';

interface Props {
  readonly why: string;
  readonly paths: readonly string[];
}

/** What was added but is not sent, by name. */
export function LeftOut({ why, paths }: Props) {
  if (paths.length === 0) return null;
  return (
    <div className="faint">
      <p>
        {why} · {inWords(paths.length, 'file')}
      </p>
      <LongList items={paths} keyOf={(path, index) => `${path} ${index}`} step={5}>
        {(path) => <Name text={path} most={120} />}
      </LongList>
    </div>
  );
}
