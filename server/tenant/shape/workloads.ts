import { z } from 'zod';
import { plansOf } from '../../access/terms/vocabulary.ts';
import { fields } from './fields.ts';
import { displayName, flag, oneOf } from './scalars.ts';

const codes = z.array(displayName, 'expected a list of workload codes');
const onOrOff = oneOf(['on', 'off']);

export const liveResponse = fields({
  enabled: onOrOff.optional(),
  servers: onOrOff.optional(),
  unsignedScripts: onOrOff.optional(),
});

export const plans = fields({ MDO: oneOf(plansOf.MDO).optional(), MDE: oneOf(plansOf.MDE).optional() });

/** What the tenant has, what is active in Unified RBAC, and settings of the tenant that decide access. */
export const workloads = fields({
  available: codes.optional(),
  urbac: codes.default([]),
  plans: plans.optional(),
  mde: fields({ legacyRbac: onOrOff.default('off'), liveResponse: liveResponse.optional() }).default({
    legacyRbac: 'off',
  }),
  mda: fields({ scopedDeploymentForMdiAlerts: flag.default(false) }).default({ scopedDeploymentForMdiAlerts: false }),
});
