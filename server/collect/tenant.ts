import { callOf } from './calls.ts';
import type { Failure } from './failure.ts';
import { textOf } from './licences.ts';
import { isJson, type Json } from './list.ts';
import { CollectRefused } from './problems.ts';
import type { RawSignIn, RawTenant } from './raw-folder.ts';
import type { Reader, RequestCount } from './reader.ts';
import { reasonOf } from './reasons.ts';

/** Asks which tenant the sign-in is for; without an answer nothing else is asked. */
export async function readTenant(reader: Reader, wanted: string | undefined, as: RawSignIn['as']): Promise<RawTenant> {
  const count: RequestCount = { requests: 0 };
  const answer = await reader.get(`${reader.origin}${callOf('organization').path}`, count);
  if ('failure' in answer) throw new CollectRefused(refusal(answer.failure, as));
  const tenant = tenantOf(answer.body);
  if (tenant === undefined)
    throw new CollectRefused('Microsoft Graph did not say which tenant this is. Check the sign-in, then try again.');
  if (wanted !== undefined && !isCalled(tenant, wanted))
    throw new CollectRefused(
      `The sign-in is for the tenant ${nameOf(tenant)}, not for the one that --tenant names. Sign in to that tenant, or correct --tenant.`,
    );
  return tenant;
}

/** Whether a tenant has this id or domain. */
export function isCalled({ id, domains }: RawTenant, wanted: string): boolean {
  return [id, ...domains].some((name) => name.toLowerCase() === wanted.toLowerCase());
}

export function nameOf({ id, displayName }: RawTenant): string {
  return displayName === null ? id : `${displayName} (${id})`;
}

function refusal(failure: Failure, as: RawSignIn['as']): string {
  const reason = reasonOf({ call: 'organization', state: 'missing', ...failure }, as);
  return `Nothing was collected: the tenant cannot be read. ${reason ?? ''}`;
}

function tenantOf(body: unknown): RawTenant | undefined {
  const value: readonly unknown[] = isJson(body) && Array.isArray(body['value']) ? body['value'] : [];
  const [organization] = value;
  const id = isJson(organization) ? textOf(organization['id']) : null;
  if (!isJson(organization) || id === null || id === '') return undefined;
  return { id, displayName: textOf(organization['displayName']), domains: domainsOf(organization) };
}

function domainsOf({ verifiedDomains }: Json): readonly string[] {
  const domains: readonly unknown[] = Array.isArray(verifiedDomains) ? verifiedDomains : [];
  return domains.flatMap((domain) => (isJson(domain) && typeof domain['name'] === 'string' ? [domain['name']] : []));
}
