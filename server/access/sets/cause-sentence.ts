import { isInForce, productOfSystem } from '../judge/grants/product-legacy.ts';
import type { AccessModel } from '../judge/model.ts';
import { allInWords } from '../terms/in-words.ts';
import { type LegacySystem, type Product, productNames, products, systemNames } from '../terms/vocabulary.ts';
import type { CauseFact } from './cause.ts';

/** Two states in words: what a what-if would do, or what has been done. */
export interface Told {
  readonly before: AccessModel;
  readonly after: AccessModel;
  /** Joins a consequence with what it follows from. */
  readonly since: 'once' | 'now that';
}

/** One sentence for the facts that make the difference together; those of which the same is said are named together. */
export function causeSentence(facts: readonly CauseFact[], isLoss: boolean, told: Told): string {
  const groups = new Map<string, { readonly subjects: string[]; readonly says: Said['says'] }>();
  for (const fact of facts) {
    const { subject, says } = saidOf(fact, isLoss, told);
    const group = groups.get(says(false)) ?? { subjects: [], says };
    group.subjects.push(subject);
    groups.set(says(false), group);
  }
  const clauses = [...groups.values()].map(({ subjects, says }) => {
    const named = [...new Set(subjects)].sort();
    return `${allInWords(named)} ${says(named.length > 1)}`;
  });
  const sentence = allInWords(clauses);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

interface Said {
  readonly subject: string;
  /** The verb and all that follows, for one or for several. */
  readonly says: (areSeveral: boolean) => string;
}

function saidOf(fact: CauseFact, isLoss: boolean, told: Told): Said {
  const name = fact.node?.name ?? '';
  switch (fact.kind) {
    case 'ground':
      return groundSaid(fact, isLoss, told);
    case 'membership':
      return {
        subject: `the group ${name}`,
        says: () => (isLoss ? 'no longer has them as members' : 'has them as members'),
      };
    case 'account':
      return { subject: 'their account', says: () => (isLoss ? 'is disabled' : 'is enabled') };
    case 'presence':
      return { subject: 'they', says: () => (isLoss ? 'are no longer in the tenant' : 'are new in the tenant') };
    case 'settings':
      return { subject: 'other settings of the tenant', says: () => 'make the difference' };
  }
}

function groundSaid({ node, product }: CauseFact, isLoss: boolean, told: Told): Said {
  const name = node?.name ?? '';
  const id = node?.id ?? '';
  switch (node?.kind) {
    case 'LegacyRole':
      return legacySaid(id, name, isLoss, told);
    case 'UnifiedRole':
      return unifiedSaid(id, name, product, isLoss, told);
    case 'EntraRole':
      return {
        subject: `the Entra role ${name}`,
        says: moreOrLess(isLoss, switchedIn(product, told) ?? anySwitch(told)),
      };
    default:
      return {
        subject: `user access of the device group ${name}`,
        says: () => (isLoss ? 'no longer includes them' : 'includes them'),
      };
  }
}

function legacySaid(key: string, name: string, isLoss: boolean, told: Told): Said {
  const system = key.slice(0, key.indexOf(':')) as LegacySystem;
  const subject = `the ${systemNames[system]} role ${name}`;
  const [was, is] = [told.before, told.after].map((model) => isInForceIn(model, system));
  if (was === is) return { subject, says: moreOrLess(isLoss, isSameRole(told, key) ? anySwitch(told) : undefined) };
  const product = productOfSystem[system];
  const switched = `${told.since} ${productNames[product]} is ${is ? 'not ' : ''}active in Unified RBAC`;
  return { subject, says: (several) => `${effect(several, !is)} ${is ? 'again ' : ''}${switched}` };
}

function unifiedSaid(id: string, name: string, product: Product | undefined, isLoss: boolean, told: Told): Said {
  const isNew = !told.before.rolePermissions.has(id);
  const isImported = told.after.facts.unifiedRoles.some((role) => role.id === id && role.imported.length > 0);
  const subject = `the ${isNew && isImported ? 'imported' : 'custom'} role ${name}`;
  const switched = switchedIn(product, told);
  if (switched) return { subject, says: (several) => `${effect(several, isLoss)} ${switched}` };
  if (isNew) return { subject, says: (several) => (several ? 'are new' : 'is new') };
  if (!told.after.rolePermissions.has(id)) return { subject, says: (several) => `${several ? 'are' : 'is'} gone` };
  return { subject, says: moreOrLess(isLoss, isSameRole(told, id) ? anySwitch(told) : undefined) };
}

function isInForceIn(model: AccessModel, system: LegacySystem): boolean {
  return system === 'mde' ? model.regimes.get('MDE') === 'legacy' : isInForce({ model }, system, {});
}

/** "once Defender for Endpoint is active in Unified RBAC"; nothing where that stays as it is. */
function switchedIn(product: Product | undefined, { before, after, since }: Told): string | undefined {
  if (product === undefined) return undefined;
  const [was, is] = [before, after].map((model) => model.regimes.get(product) === 'unified');
  return was === is ? undefined : `${since} ${productNames[product]} is ${is ? '' : 'not '}active in Unified RBAC`;
}

/** What one product gives may depend on whether another one is active. */
function anySwitch(told: Told): string | undefined {
  const switched = products.map((product) => switchedIn(product, told)).filter((text) => text !== undefined);
  return switched.length === 1 ? switched[0] : undefined;
}

/** Whether a role is what it was, so that something else makes what it gives another thing. */
function isSameRole({ before, after }: Told, id: string): boolean {
  const [was, is] = [before, after].map(({ facts: { unifiedRoles, legacyRoles } }) =>
    JSON.stringify(unifiedRoles.find((role) => role.id === id) ?? legacyRoles.find(({ key }) => key === id)),
  );
  return was === is;
}

function moreOrLess(isLoss: boolean, switched: string | undefined): Said['says'] {
  if (switched !== undefined) return (several) => `${verb(several, 'give')} ${isLoss ? 'less' : 'more'} ${switched}`;
  if (isLoss) return (several) => (several ? 'are no longer held, or give less' : 'is no longer held, or gives less');
  return (several) => (several ? 'are held now, or give more' : 'is held now, or gives more');
}

function effect(areSeveral: boolean, isLoss: boolean): string {
  if (isLoss) return areSeveral ? 'have no effect' : 'has no effect';
  return areSeveral ? 'take effect' : 'takes effect';
}

function verb(areSeveral: boolean, stem: string): string {
  return areSeveral ? stem : `${stem}s`;
}
