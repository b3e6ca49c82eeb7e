import { type LoginName, loginNames } from '../../collect/azure-login.ts';
import {
  type CloudName,
  type CollectedKind,
  cloudNames,
  collectedKinds,
  type RawOptions,
} from '../../collect/raw-folder.ts';
import { didYouMean } from '../../document/suggest.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandOptions } from '../command.ts';
import { visible } from '../visible.ts';

export interface CollectOptions {
  readonly login: LoginName;
  readonly cloud: CloudName;
  readonly tenant: string | undefined;
  readonly isResumed: boolean;
  readonly raw: RawOptions;
}

/** What was typed after `whycan collect`; throws BadInput for a value that is none of those there are. */
export function collectOptions(options: CommandOptions): CollectOptions {
  return {
    login: oneOf('login', loginNames, options.last('login') ?? 'device'),
    cloud: oneOf('cloud', cloudNames, options.last('cloud') ?? 'global'),
    tenant: tenantOf(options.last('tenant')),
    isResumed: options.has('resume'),
    raw: {
      only: onlyOf(options.last('only')),
      groups: oneOf('groups', ['all', 'relevant'] as const, options.last('groups') ?? 'all'),
    },
  };
}

function onlyOf(text: string | undefined): readonly CollectedKind[] | null {
  if (text === undefined) return null;
  const named = text.split(',').map((name) => oneOf('only', collectedKinds, name.trim()));
  return collectedKinds.filter((kind) => named.includes(kind));
}

function tenantOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[A-Za-z0-9][A-Za-z0-9.-]{0,254}$/.test(text)) return text;
  throw new BadInput(`--tenant: "${visible(text)}" is neither the id nor a domain of a tenant.`);
}

function oneOf<const Value extends string>(option: string, values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  const hint = didYouMean(text, values);
  const listed = values.join(', ');
  const meant = hint === undefined ? '' : ` ${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
  throw new BadInput(`--${option}: "${visible(text)}" is none of ${listed}.${meant}`);
}
