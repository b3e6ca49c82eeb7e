import type { Lenience } from '../judge/grants/chain.ts';
import { covers, scopesOf } from '../judge/grants/unified.ts';
import { groupTypeOf } from '../judge/group-kind.ts';
import { allActivated, type Lens } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import type { Subject } from '../judge/subject.ts';
import { modelWith, turnedOff, turnedOn } from '../judge/switched-model.ts';
import { isTenantWide, type View } from '../judge/view.ts';
import type { ReasonClass } from '../terms/reason-classes.ts';
import type { Product, Workload } from '../terms/vocabulary.ts';

export interface Circumstances {
  readonly model: AccessModel;
  readonly lens: Lens;
}

/** Something that could be done, by the person or by an administrator, to come nearer to an answer. */
export interface Step {
  readonly reason: Extract<
    ReasonClass,
    'eligible' | 'scope' | 'data-source' | 'principal-kind' | 'inactive' | 'legacy-ignored'
  >;
  /** The switches of Unified RBAC that it turns. */
  readonly turns?: readonly Workload[];
  readonly take: (before: Circumstances) => Circumstances;
}

export function eased(lens: Lens, more: Lenience): Lens {
  return { ...lens, lenience: { ...lens.lenience, ...more } };
}

/** Steps that could change anything for this person, in the order in which reasons are told. */
export function possibleSteps(subject: Subject, products: ReadonlySet<Product>): Step[] {
  const ease = (reason: Step['reason'], more: Lenience): Step => ({
    reason,
    take: ({ model, lens }) => ({ model, lens: eased(lens, more) }),
  });
  return [
    ...(isEligibleForMore(subject)
      ? [
          {
            reason: 'eligible',
            take: ({ model, lens }) => ({ model, lens: { ...lens, ...allActivated } }),
          } satisfies Step,
        ]
      : []),
    ...(isScopedSomewhere(subject) ? [ease('scope', { administrativeUnits: true })] : []),
    ...(products.has('XSPM') && hasIdentityScope(subject) ? [ease('scope', { taken: true })] : []),
    ...(isAssignedElsewhere(subject, products) ? [ease('data-source', { otherDataSources: true })] : []),
    ...(dependsOnKind(subject) ? [ease('principal-kind', { kinds: true })] : []),
    ...switchSteps(subject, products),
  ];
}

/** A membership in a group that holds nothing and sees nothing changes no answer. */
function isEligibleForMore({ now, afterActivation }: Subject): boolean {
  return (
    becomesDirectMember(afterActivation) ||
    afterActivation.entra.some(({ holding }) => holding.state === 'eligible') ||
    afterActivation.entra.length > now.entra.length ||
    afterActivation.unified.length > now.unified.length ||
    afterActivation.legacy.length > now.legacy.length ||
    afterActivation.seenBy.size > now.seenBy.size
  );
}

/** S-79: of a group that may hold directory roles only direct members have them. */
function becomesDirectMember({ reach, model }: View): boolean {
  return [...reach.incoming].some(
    ([group, edges]) =>
      model.groups.get(group)?.isAssignableToRole === true && edges.some(({ kind }) => kind === 'ELIGIBLE_FOR'),
  );
}

function isScopedSomewhere({ afterActivation }: Subject): boolean {
  return afterActivation.entra.some(({ holding }) => !isTenantWide(holding));
}

function hasIdentityScope({ afterActivation }: Subject): boolean {
  return afterActivation.unified.some(({ holding }) =>
    scopesOf(holding.assignment).some((scope) => scope.startsWith('mdi:')),
  );
}

function isAssignedElsewhere({ afterActivation }: Subject, products: ReadonlySet<Product>): boolean {
  return afterActivation.unified.some(({ holding }) =>
    [...products].some((product) => !covers(holding.assignment, product)),
  );
}

function dependsOnKind({ person, model, afterActivation }: Subject): boolean {
  if (person.kind !== 'User') return true;
  return afterActivation.reach.principals.some((id) => {
    const group = model.groups.get(id);
    const node = { kind: 'Group', id, name: id } as const;
    return (
      group !== undefined &&
      (group.isAssignableToRole !== undefined || groupTypeOf(afterActivation, node) !== 'security')
    );
  });
}

const switched: Readonly<Partial<Record<Product, Workload>>> = {
  MDE: 'MDE',
  IOT: 'MDE',
  MDO: 'MDO',
  MDI: 'MDI',
  MDA: 'MDA',
  SENT: 'SENT',
};

/** Turning a product's own switch, and that of Exchange Online permissions where Office 365 is asked for. */
function switchSteps({ model, afterActivation }: Subject, products: ReadonlySet<Product>): Step[] {
  const gainsByOff = afterActivation.legacy.length + afterActivation.entra.length > 0;
  const steps = [...products].flatMap((product): Step[] => {
    const code = switched[product];
    if (code === undefined) return [];
    const isActive = model.regimes.get(product) === 'unified';
    if (isActive) return gainsByOff ? [turn('legacy-ignored', [code], turnedOff)] : [];
    return [turn('inactive', [code], turnedOn)];
  });
  if (!products.has('MDO') || model.isExchangeActive) return steps;
  const both: readonly Workload[] = model.regimes.get('MDO') === 'unified' ? ['EXO'] : ['MDO', 'EXO'];
  return [...steps, turn('inactive', both, turnedOn)];
}

function turn(reason: 'inactive' | 'legacy-ignored', turns: readonly Workload[], change: typeof turnedOn): Step {
  return { reason, turns, take: ({ model, lens }) => ({ model: modelWith(model, change(turns)), lens }) };
}
