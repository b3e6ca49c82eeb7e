import { type FactKind, factKinds } from '../access/terms/vocabulary.ts';
import { didYouMean } from '../document/suggest.ts';
import type { Gathering } from './merge/gathering.ts';
import type { Source } from './merge/source.ts';
import { switchable } from './merge/workload-states.ts';

/** What no file knows and the person who imports states. */
export interface Settings {
  readonly tenantId?: string;
  readonly urbac?: readonly string[];
  readonly legacyRbac?: 'on' | 'off';
  readonly available?: readonly string[];
  readonly complete: readonly FactKind[];
}

const keys = ['workloads.urbac', 'workloads.mde.legacyRbac', 'workloads.available', 'tenant.id', 'complete'] as const;
const codes: ReadonlySet<string> = new Set(['MDE', 'MDVM', 'MDO', 'EXO', 'MDI', 'MDA', 'MDC', 'XSPM', 'SENT', 'IOT']);

/** Reads `key=value` as `--set` takes it; all that is wrong at once. */
export function readSettings(
  written: readonly string[],
): { readonly settings: Settings } | { readonly problems: string[] } {
  const problems: string[] = [];
  let settings: Settings = { complete: [] };
  for (const text of written) {
    const [key = '', value] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)];
    const list = value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const wrong = text.includes('=') ? wrongIn(key, value, list) : `expected key=value, found ${JSON.stringify(text)}`;
    if (wrong !== undefined) problems.push(`--set ${text}: ${wrong}.`);
    else settings = { ...settings, ...settingOf(key, value, list, settings) };
  }
  return problems.length > 0 ? { problems } : { settings };
}

function wrongIn(key: string, value: string, list: readonly string[]): string | undefined {
  const known: ReadonlySet<string> = key === 'complete' ? new Set(factKinds) : codes;
  switch (key) {
    case 'workloads.urbac':
    case 'workloads.available':
    case 'complete': {
      const unknown = list.find((part) => !known.has(key === 'complete' ? part : part.toUpperCase()));
      return unknown === undefined
        ? undefined
        : `${JSON.stringify(unknown)} is not known; write ${[...known].join(', ')}`;
    }
    case 'workloads.mde.legacyRbac':
      return value === 'on' || value === 'off' ? undefined : 'write on or off';
    case 'tenant.id':
      return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,255}$/u.test(value)
        ? undefined
        : 'a tenant id has letters, digits, dots, underscores and hyphens, and starts with a letter or digit';
    default: {
      const meant = didYouMean(key, keys);
      return `${JSON.stringify(key)} cannot be set; ${meant ?? `the keys are ${keys.join(', ')}`}`;
    }
  }
}

function settingOf(key: string, value: string, list: readonly string[], { complete }: Settings): Partial<Settings> {
  const upper = list.map((part) => part.toUpperCase());
  switch (key) {
    case 'workloads.urbac':
      return { urbac: upper };
    case 'workloads.available':
      return { available: upper };
    case 'workloads.mde.legacyRbac':
      return { legacyRbac: value === 'on' ? 'on' : 'off' };
    case 'tenant.id':
      return { tenantId: value };
    default:
      return { complete: [...complete, ...(list as FactKind[])] };
  }
}

/** What is stated by hand goes before all files. */
export function stateSettings({ urbac, legacyRbac, available, complete }: Settings, gathering: Gathering): void {
  const source: Source = { path: '--set', format: 'tenant' };
  gathering.state(
    {
      kind: 'workloads',
      ...(urbac === undefined ? {} : { active: urbac, inactive: switchable.filter((code) => !urbac.includes(code)) }),
      ...(legacyRbac === undefined ? {} : { legacyRbac }),
      ...(available === undefined ? {} : { available }),
    },
    source,
  );
  for (const kind of complete) gathering.coverage.declare(kind);
}
