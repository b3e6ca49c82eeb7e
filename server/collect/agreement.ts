import { CollectRefused } from './problems.ts';
import type { CloudName, RawManifest, RawOptions, RawTenant } from './raw-folder.ts';
import { isCalled, nameOf } from './tenant.ts';

export interface Intended {
  readonly version: string;
  readonly cloud: CloudName;
  readonly options: RawOptions;
}

type Begun = Pick<RawManifest, 'version' | 'cloud' | 'options' | 'tenant'>;

/** Throws CollectRefused if a folder was begun for something else than is asked for now. */
export function ensureSame(
  folder: string,
  begun: Begun,
  intended: Intended,
  tenant: RawTenant | string | undefined,
): void {
  const differences = [
    begun.version === intended.version ? [] : [`whycan ${begun.version}, not ${intended.version}`],
    begun.cloud === intended.cloud ? [] : [`--cloud ${begun.cloud}, not ${intended.cloud}`],
    begun.options.groups === intended.options.groups ? [] : [`--groups ${begun.options.groups}`],
    sameOnly(begun.options, intended.options)
      ? []
      : [begun.options.only === null ? 'no --only' : `--only ${begun.options.only.join(',')}`],
    isSameTenant(begun.tenant, tenant) ? [] : [`the tenant ${nameOf(begun.tenant)}`],
  ].flat();
  if (differences.length === 0) return;
  throw new CollectRefused(
    `${folder}: this folder was begun with ${differences.join('; ')}. Use the same again, or name a new folder.`,
  );
}

function sameOnly(left: RawOptions, right: RawOptions): boolean {
  return left.only?.join() === right.only?.join();
}

function isSameTenant(begun: RawTenant, tenant: RawTenant | string | undefined): boolean {
  if (tenant === undefined) return true;
  return typeof tenant === 'string' ? isCalled(begun, tenant) : begun.id.toLowerCase() === tenant.id.toLowerCase();
}
