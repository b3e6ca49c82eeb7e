import type { ExtraPermission } from '../../access/terms/facts.ts';
import type { TargetKey } from '../../access/terms/rulebook.ts';
import { type Product, productNames } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { NameReading } from '../../catalogue/name-reading.ts';

const prefix = 'permission:';

/** Whether a capability is a permission, which a tenant may have of its own. */
export function isOfTenant(text: string): boolean {
  return text.startsWith(prefix);
}

/** A capability id, or `permission:` with a permission of the catalogue or of the tenant's own (S-34). */
export function readCapability(
  text: string,
  catalogue: Catalogue,
  extraPermissions: readonly ExtraPermission[],
): NameReading<string> {
  if (isOfTenant(text)) {
    const written = text.slice(prefix.length).trim();
    const own = extraPermissions.find(({ id, level }) => id === written || `${id}:${level}` === written);
    if (own !== undefined) return { value: `${prefix}${own.id}` };
  }
  return catalogue.capability(text);
}

/** What a question about a capability may be narrowed by. */
export interface TargetRules {
  readonly takes: readonly TargetKey[];
  readonly needsCommand: boolean;
  /** The one product that it is about; naming another is a mistake, naming this one is redundant. */
  readonly onlyProduct?: Product;
}

export function targetRules(capability: string, { rulebook }: Pick<Catalogue, 'rulebook'>): TargetRules {
  const row = rulebook.capabilities.get(capability);
  if (row === undefined) return { takes: ['workload'], needsCommand: false };
  const [product, ...others] = [...row.products.keys()];
  const isSingle = product !== undefined && others.length === 0 && row.section in productNames;
  const takes: readonly TargetKey[] = row.takes.includes('workload') ? row.takes : ['workload', ...row.takes];
  return {
    takes: isSingle ? takes : row.takes,
    needsCommand: row.takes.includes('command'),
    ...(isSingle ? { onlyProduct: product } : {}),
  };
}
