import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { legs } from './in-short.ts';

const { rulebook } = loadCatalogue();

function policies(id: string) {
  const row = rulebook.capabilities.get(id);
  if (!row) throw new Error(`There is no ${id}`);
  return row;
}

const names = [
  ...['antiphishing', 'antispam', 'outboundspam', 'antimalware', 'connectionfilter'],
  ...['safelinks', 'safeattachments', 'presets'],
  ...['advanceddelivery', 'quarantinepolicies', 'safeattachmentsfiles', 'configurationanalyzer'],
];

const exchangeEditors = 'exo(OM, SA, Security Admin (role)) named OM, SA';
const mailEditors = 'mdo(OM, SA (both)) named OM, SA';
const edits = {
  inExchange: [exchangeEditors, 'entra(SA, GA)'],
  inBoth: [`all(${mailEditors}, exo(OM))`, 'entra(SA, GA)'],
  advancedDelivery: ['all(mdo(SA), exo(OM))', 'entra(SA, GA)'],
  inMail: [mailEditors, 'entra(SA, GA)'],
  quarantine: ['mdo(Quarantine (role))', 'entra(SA, GA)'],
};
const editorsSee = (alternatives: readonly string[]) => `noted(any(${alternatives.join(', ')}); N-edit-includes-view)`;
const anyReader = 'entra(SA, GA, GR, SR, SO)';
const sees = {
  inExchange: ['exo(SR (both), VOC (both), VOOM) named SR, VOOM', 'exo(GR)', anyReader, editorsSee(edits.inExchange)],
  presets: ['exo(GR)', 'entra(SA, GA, GR)', 'noted(entra(SR, SO); T-49)', editorsSee(edits.inExchange)],
  mailOrViewOnly: ['mdo(GR, SA (both), SR (both)) named GR, SR', 'exo(VOC (both), VOOM) named VOOM', anyReader],
};
const quarantineUnified = 'MDO ⇒ any(CM, noted(MQ; T-45))';

describe('the alternatives of each threat policy', () => {
  test.each<[policy: string, isCommon: boolean, edit: string[], view: string[]]>([
    ['antiphishing', true, ['MDO ⇒ CM', ...edits.inExchange], ['MDO ⇒ CR', ...sees.inExchange]],
    ['antispam', true, ['MDO ⇒ CM', ...edits.inExchange], ['MDO ⇒ CR', ...sees.inExchange]],
    ['outboundspam', true, ['MDO ⇒ CM', ...edits.inExchange], ['MDO ⇒ CR', ...sees.inExchange]],
    ['antimalware', true, ['MDO ⇒ CM', ...edits.inExchange], ['MDO ⇒ CR', ...sees.inExchange]],
    ['connectionfilter', true, ['MDO ⇒ CM', ...edits.inExchange], ['MDO ⇒ CR', ...sees.inExchange]],
    ['safelinks', true, ['MDO ⇒ CM', ...edits.inBoth], ['MDO ⇒ CR', ...sees.mailOrViewOnly, editorsSee(edits.inBoth)]],
    [
      'safeattachments',
      true,
      ['MDO ⇒ CM', ...edits.inBoth],
      ['MDO ⇒ CR', ...sees.mailOrViewOnly, editorsSee(edits.inBoth)],
    ],
    ['presets', true, ['MDO ⇒ CM', ...edits.inExchange], ['MDO ⇒ CR', ...sees.presets]],
    [
      'advanceddelivery',
      false,
      ['MDO ⇒ CM', ...edits.advancedDelivery],
      ['MDO ⇒ CR', ...sees.mailOrViewOnly, editorsSee(edits.advancedDelivery)],
    ],
    ['quarantinepolicies', false, [quarantineUnified, ...edits.quarantine], [quarantineUnified, ...edits.quarantine]],
    ['safeattachmentsfiles', false, ['MDO ⇒ CM', ...edits.inMail], ['MDO ⇒ CR', anyReader, editorsSee(edits.inMail)]],
    [
      'configurationanalyzer',
      false,
      ['MDO ⇒ CM', ...edits.inMail],
      ['MDO ⇒ CR', ...sees.mailOrViewOnly, editorsSee(edits.inMail)],
    ],
  ])('%s', (policy, isCommon, edit, view) => {
    const [editing, viewing] = [policies('mdo.policies.edit'), policies('mdo.policies.view')].map((row) =>
      row.policies.get(policy),
    );
    expect(legs(editing?.requirement)).toEqual(edit);
    expect(legs(viewing?.requirement)).toEqual(view);
    expect([editing?.isCommon, viewing?.isCommon]).toEqual([isCommon, isCommon]);
  });
});

test.each(['mdo.policies.edit', 'mdo.policies.view'])('%s has these policies in this order', (id) => {
  expect([...policies(id).policies.keys()]).toEqual(names);
  expect(policies(id).takes).toEqual(['workload', 'policy']);
});

test.each(['mdo.policies.edit', 'mdo.policies.view'])('%s without a policy: the common ones, each or some', (id) => {
  const common = [...policies(id).policies.values()].filter(({ isCommon }) => isCommon);
  const each = new Set(common.map(({ requirement }) => requirement.byRegime.unified));
  const whole = policies(id).products.get('MDO')?.byRegime;
  expect(whole?.legacy).toBe(whole?.unified);
  expect(whole?.unified).toEqual({
    kind: 'any',
    of: [
      { kind: 'all', of: [...each] },
      { kind: 'conditional', of: { kind: 'any', of: [...each] }, notes: ['N-policies-differ'] },
    ],
  });
});

test.each(['mdo.policies.edit', 'mdo.policies.view'])(
  '%s: which policies need a plan, and who is an outsider',
  (id) => {
    for (const { name, isCommon, requirement } of policies(id).policies.values()) {
      const isOfPlan = name.startsWith('safe');
      expect([name, ...requirement.needsPlan]).toEqual([name, ...(isOfPlan ? ['P1', 'P2'] : [])]);
      expect(requirement.outsiders).toEqual({
        foreign: 'conditional',
        ...(isCommon && { external: 'conditional-by-unified' }),
      });
    }
  },
);
