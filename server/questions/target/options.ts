import { type TargetKey, targetKeys } from '../../access/terms/rulebook.ts';

const lists: ReadonlySet<TargetKey> = new Set(['workloads', 'tables']);

/** `device=srv1`, `tables=EmailEvents,DeviceEvents`: options of the command line as the `on` of a document (S-52). */
export function targetOfOptions(options: readonly string[]): { readonly on: unknown } | { readonly problem: string } {
  const on: Record<string, string | string[]> = {};
  for (const option of options) {
    const at = option.indexOf('=');
    if (at < 1)
      return { problem: `--on expects <key>=<value>, such as device=srv1; the keys are ${targetKeys.join(', ')}` };
    const key = option.slice(0, at).trim();
    const value = option.slice(at + 1);
    const known = targetKeys.find((candidate) => candidate === key);
    if (known === undefined)
      return { problem: `--on: unknown key ${JSON.stringify(key)}; the keys are ${targetKeys.join(', ')}` };
    if (known in on) return { problem: `--on: ${known} is given twice; keep one of them` };
    on[known] = lists.has(known) ? value.split(',').map((part) => part.trim()) : value;
  }
  return { on };
}
