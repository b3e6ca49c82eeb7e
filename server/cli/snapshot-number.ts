import { BadInput } from './bad-input.ts';
import { visible } from './visible.ts';

/** The number of a snapshot as somebody typed it; `where` names the argument in the problem. */
export function snapshotNumber(text: string, where: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new BadInput(
    `${where}: "${visible(text)}" is not the number of a snapshot. Use a whole number, as whycan snapshots lists them.`,
  );
}

/** The value of `--at`, as options of an opened snapshot. */
export function atOption(text: string | undefined): { readonly at?: number } {
  return text === undefined ? {} : { at: snapshotNumber(text, '--at') };
}
