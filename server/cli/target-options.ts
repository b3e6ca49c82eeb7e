import { targetOfOptions } from '../questions/target/options.ts';
import { BadInput } from './bad-input.ts';
import type { CommandOptions } from './command.ts';

/** The target that `--on` names, as documents write it. */
export function targetOf(options: CommandOptions): unknown {
  const target = targetOfOptions(options.all('on'));
  if ('problem' in target) throw new BadInput(`${target.problem}.`);
  return target.on;
}
