import { Name } from './name.tsx';
import { splitAtNames } from './split-at-names.ts';
import { visible } from './visible.ts';

interface Props {
  readonly text: string;
  readonly names: readonly string[];
  /** Names with more characters than this are shortened in the middle. */
  readonly most?: number;
}

/** A sentence of the server with the names in it set apart. */
export function Emphasised({ text, names, most = 120 }: Props) {
  return (
    <bdi>
      {splitAtNames(text, names).map((part) =>
        part.isName ? (
          <strong key={part.at}>
            <Name text={part.text} most={most} />
          </strong>
        ) : (
          <span key={part.at}>{visible(part.text)}</span>
        ),
      )}
    </bdi>
  );
}
