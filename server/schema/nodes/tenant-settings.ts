import type { LiveResponseSwitches, Plans } from '../../access/terms/facts.ts';
import type { Plan, PlannedProduct } from '../../access/terms/vocabulary.ts';
import { builder } from '../builder.ts';
import { PlanEnum } from './plan.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

/** Settings of the tenant that decide access for everybody. */
export const LiveResponseType = builder.objectRef<LiveResponseSwitches>('LiveResponseSwitches').implement({
  description: 'Live response settings; null if unknown.',
  fields: (t) => ({
    enabled: t.boolean({
      nullable: true,
      description: 'Live response.',
      resolve: ({ enabled }) => enabled ?? null,
    }),
    servers: t.boolean({
      nullable: true,
      description: 'Live response for servers.',
      resolve: ({ servers }) => servers ?? null,
    }),
    unsignedScripts: t.boolean({
      nullable: true,
      description: 'Live response unsigned script execution.',
      resolve: ({ unsignedScripts }) => unsignedScripts ?? null,
    }),
  }),
});

interface ProductPlan {
  readonly product: PlannedProduct;
  readonly plan: Plan;
}

export const ProductPlanType = builder.objectRef<ProductPlan>('ProductPlan').implement({
  description: 'The plan of the tenant for one product.',
  fields: (t) => ({
    product: t.expose('product', { type: WorkloadCodeEnum, description: 'The product.' }),
    plan: t.expose('plan', { type: PlanEnum, description: 'The plan.' }),
  }),
});

export function plansIn(plans: Plans | undefined): ProductPlan[] {
  return (Object.entries(plans ?? {}) as [PlannedProduct, Plan][]).map(([product, plan]) => ({ product, plan }));
}
