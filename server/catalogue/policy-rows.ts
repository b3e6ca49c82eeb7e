import type { PolicyRow, ProductRequirement, Requirement } from '../access/terms/rulebook.ts';
import type { Product } from '../access/terms/vocabulary.ts';
import type { PolicyShape } from './capability-shape.ts';
import { keyed } from './checks.ts';
import { type DemandReading, readDemand } from './demand.ts';

/** What each threat policy demands (S-62). */
export function policyRows(reading: DemandReading, written: readonly PolicyShape[]): Map<string, PolicyRow> {
  const { place, checks } = reading;
  const rows = written.flatMap(({ names, common: isCommon, on: product, source, ...demand }, index) => {
    checks.citations(place, source, ['policies', index, 'source']);
    return readDemand(reading, demand, [product], ['policies', index]).flatMap(([, requirement]) =>
      names.map((name): PolicyRow => ({ name, isCommon, product, requirement })),
    );
  });
  if (rows.length > 0 && !rows.some(({ isCommon }) => isCommon))
    checks.report(place, 'policies: a question without a policy is about those that are common, and none is', [
      'policies',
    ]);
  return keyed(
    rows.map((row) => ({ row, place })),
    ({ row }) => [[row.name, row]],
    'policy',
    (at, message) => checks.report(at, message, ['policies']),
  );
}

/** What the common policies demand together: allowed where each is, conditional where some are. */
export function commonDemand(policies: Iterable<PolicyRow>): Map<Product, ProductRequirement> {
  const common = [...policies].filter(({ isCommon }) => isCommon);
  const products = new Set(common.map(({ product }) => product));
  return new Map([...products].map((product) => [product, together(common.filter((row) => row.product === product))]));
}

function together(rows: readonly PolicyRow[]): ProductRequirement {
  const requirements = rows.map(({ requirement }) => requirement);
  const each = [...new Set(requirements.map(({ byRegime }) => byRegime.unified))];
  const whole: Requirement = {
    kind: 'any',
    of: [
      { kind: 'all', of: each },
      { kind: 'conditional', of: { kind: 'any', of: each }, notes: ['N-policies-differ'] },
    ],
  };
  return {
    byRegime: { unified: whole, legacy: whole },
    needsDeviceGroup: false,
    needsPlan: [],
    planNotes: [],
    usesLiveResponse: false,
    outsiders: requirements[0]?.outsiders ?? {},
    whenDenied: [...new Set(requirements.flatMap(({ whenDenied }) => whenDenied))],
  };
}
