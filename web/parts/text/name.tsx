import { shorten } from './truncate.ts';
import { visible } from './visible.ts';

interface Props {
  readonly text: string;
  /** More characters than this are shortened in the middle; the whole name stays in the tooltip. */
  readonly most?: number;
}

/** A name from the tenant: isolated from the text around it, hidden characters spelled out. */
export function Name({ text, most = 90 }: Props) {
  const shown = visible(text);
  const short = shorten(shown, most);
  return (
    <bdi dir="auto" title={short === shown ? undefined : shown}>
      {short === '' ? '(no name)' : short}
    </bdi>
  );
}
