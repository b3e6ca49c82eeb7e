import { isJson, type Json } from './list.ts';
import type { Parts } from './parts.ts';
import type { RawLicence, RawServicePlan } from './raw-folder.ts';

const premiumPlan = 'AAD_PREMIUM_P2';

/** The licences as they are kept in the manifest; null if they were not read. */
export function licencesOf(parts: Parts): readonly RawLicence[] | null {
  if (parts.finished('licences', null)?.state !== 'complete') return null;
  return [...parts.objects('licences')]
    .map((object) => ({
      sku: textOf(object['skuPartNumber']),
      status: textOf(object['capabilityStatus']),
      plans: plansOf(object['servicePlans']),
    }))
    .sort((left, right) => compared(left.sku, right.sku));
}

/** Whether PIM can be used; undefined if the licences are not known. */
export function hasPremium(parts: Parts): boolean | undefined {
  return licencesOf(parts)?.some(({ plans }) => plans.some(({ name }) => name === premiumPlan));
}

function plansOf(plans: unknown): readonly RawServicePlan[] {
  const listed: readonly Json[] = Array.isArray(plans) ? plans.filter(isJson) : [];
  return listed
    .flatMap((plan) => {
      const name = textOf(plan['servicePlanName']);
      return name === null ? [] : [{ name, status: textOf(plan['provisioningStatus']) }];
    })
    .sort((left, right) => compared(left.name, right.name));
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function compared(left: string | null, right: string | null): number {
  if (left === right) return 0;
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
