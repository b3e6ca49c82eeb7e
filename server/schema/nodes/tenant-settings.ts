import type { LiveResponseSwitches, Plans } from '../../access/terms/facts.ts';
import type { Plan, PlannedProduct } from '../../access/terms/vocabulary.ts';
import { builder } from '../builder.ts';
import { PlanEnum } from './plan.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

/** Settings of the tenant that decide access for everybody. */
export const LiveResponseType = builder.objectRef<LiveResponseSwitches>('LiveResponseSwitches').implement({
  description: 'What is switched on of live response; null where it is not known.',
  fields: (t) => ({
    enabled: t.boolean({
      nullable: true,
      description: 'Live response at all.',
      resolve: ({ enabled }) => enabled ?? null,
    }),
    servers: t.boolean({
      nullable: true,
      description: 'Live response on servers.',
      resolve: ({ servers }) => servers ?? null,
    }),
    unsignedScripts: t.boolean({
      nullable: true,
      description: 'Running scripts that are not signed.',
      resolve: ({ unsignedScripts }) => unsignedScripts ?? null,
    }),
  }),
});

interface ProductPlan {
  readonly product: PlannedProduct;
  readonly plan: Plan;
}

export const ProductPlanType = builder.objectRef<ProductPlan>('ProductPlan').implement({
  description: 'The plan that the tenant has of a product.',
  fields: (t) => ({
    product: t.expose('product', { type: WorkloadCodeEnum, description: 'The product.' }),
    plan: t.expose('plan', { type: PlanEnum, description: 'The plan.' }),
  }),
});

export function plansIn(plans: Plans | undefined): ProductPlan[] {
  return (Object.entries(plans ?? {}) as [PlannedProduct, Plan][]).map(([product, plan]) => ({ product, plan }));
}
