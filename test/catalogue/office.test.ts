import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { directoryRolesCount, inShort, legs } from './in-short.ts';

const { rulebook } = loadCatalogue();

function demand(id: string) {
  return rulebook.capabilities.get(id)?.products.get('MDO');
}

const readers = 'mdo(SA (both), SR (both))';
const exchangeReaders = 'exo(SR (both), VOC (both), VOOM)';
const exchangeEditors = 'exo(OM, SA, Security Admin (role)) named OM, SA';
const seesInExchange = [
  `${exchangeReaders} named SR, VOOM`,
  'exo(GR)',
  'entra(SA, GA, GR, SR, SO)',
  `noted(any(${exchangeEditors}, entra(SA, GA)); N-edit-includes-view)`,
];
const investigators = `any(${readers} named GR, OM, SA, SO, SR, entra(SA, GA, SO, SR, GR))`;
const approvesMail = ['MDO ⇒ any(all(R, MA), conditional(any(R, MA); T-31))', `all(${investigators}, mdo(S&P (role)))`];
const removesMail = ['mdo(S&P (role))', 'conditional(entra(SA, GA); T-38)'];
const userReported =
  'any(exo(SA, Security Admin (role)) named SA, noted(exo(Hygiene Management); N-hygiene-management), entra(SA, GA))';
const mailEditors = 'mdo(OM, SA (both)) named OM, SA';

describe('the alternatives of each page of Office 365, in every model', () => {
  test.each<[string, string[]]>([
    ['mdo.explorer.view', ['MDO ⇒ MM', `${readers} named SA, SR`, 'entra(SA, GA, SR, GR, SO)']],
    ['mdo.mail.preview', ['MDO ⇒ MC', 'mdo(Preview (role))']],
    ['mdo.mail.preview.alert', ['MDO ⇒ any(MC, so.raw.content.alert)', 'mdo(Preview (role))']],
    [
      'mdo.mail.preview.quarantine',
      [
        'MDO ⇒ any(MC, MCQ, conditional(MQ; T-41))',
        'mdo(Preview (role), Quarantine (role))',
        'entra(SA, GA)',
        `conditional(any(${readers}, entra(SR, GR, SO)); T-41)`,
      ],
    ],
    ['mdo.mail.remediate', ['MDO ⇒ MA', ...removesMail]],
    ['mdo.mail.hardDelete', ['MDO ⇒ any(all(MA, MC), conditional(MA; T-39))', ...removesMail]],
    [
      'mdo.quarantine.view',
      [
        'MDO ⇒ any(B, MQ)',
        'mdo(Quarantine (role), SA (both), SR (both)) named GR, OM, Quarantine Administrator, SA, SR',
        'entra(SA, GA, SR, GR, SO)',
      ],
    ],
    [
      'mdo.quarantine.release',
      ['MDO ⇒ MQ', 'mdo(Quarantine (role)) named OM, Quarantine Administrator, SA', 'entra(SA, GA)'],
    ],
    [
      'mdo.quarantine.submit',
      [
        'MDO ⇒ any(R without SR, GR, SO, conditional(R; T-32))',
        'mdo(SA)',
        'entra(SA, GA)',
        `conditional(any(${readers}, entra(SR, SO)); T-32)`,
      ],
    ],
    ['mdo.submissions.view', ['MDO ⇒ any(B, R)', `${readers} named SA, SR`, 'entra(SA, GA, SR, SO)']],
    ['mdo.submissions.submit', ['MDO ⇒ R', `${readers} named SA, SR`, 'entra(SA, GA, SR, SO)']],
    [
      'mdo.userreported.edit',
      ['MDO+EXO ⇒ any(all(R, CM), conditional(any(R, CM); T-35))', userReported, 'MDO ⇒ conditional(CM; T-35)'],
    ],
    [
      'mdo.userreported.view',
      [
        'MDO+EXO ⇒ any(all(B, CR), noted(all(R, CM); N-edit-includes-view), conditional(any(B, R, CR); T-35))',
        userReported,
        'MDO ⇒ conditional(CR; T-35)',
      ],
    ],
    ['mdo.air.view', ['MDO ⇒ B', `${readers} named SA, SR`, 'entra(SA, GA, SO, SR, GR)']],
    ['mdo.air.approve', approvesMail],
    ['mdo.air.start', approvesMail],
    [
      'actioncenter.remediate.mail',
      [
        'MDO ⇒ any(all(R, MM, MA), conditional(any(R, MA); T-31))',
        'all(entra(SA, GA), mdo(S&P (role)))',
        `conditional(all(${investigators}, mdo(S&P (role))); T-37, T-20)`,
      ],
    ],
    ['hunting.takeAction.mail', ['MDO ⇒ all(R, MA)', 'mdo(S&P (role))']],
    [
      'mdo.alertpolicies.edit',
      ['MDO ⇒ DT', 'mdo(OM, SA)', 'entra(SA, GA)', 'conditional(mdo(Manage Alerts (role)); T-42)'],
    ],
    [
      'mdo.alertpolicies.view',
      [
        'MDO ⇒ any(B, noted(DT; N-edit-includes-view))',
        `${readers} named SA, SR`,
        'entra(SA, GA, SR, SO)',
        'noted(any(mdo(OM, SA), entra(SA, GA), conditional(mdo(Manage Alerts (role)); T-42)); N-edit-includes-view)',
      ],
    ],
    [
      'mdo.tabl.edit',
      [
        'MDO+EXO ⇒ DT',
        'exo(OM, SA, SO, Security Admin (role)) named OM, SA, SO',
        'exo(Tenant AllowBlockList Manager (role))',
        'entra(SA, GA)',
      ],
    ],
    [
      'mdo.tabl.view',
      [
        'MDO+EXO ⇒ any(CR, noted(DT; T-36))',
        `${exchangeReaders} named SR, VOC, VOOM`,
        'exo(GR)',
        'entra(SA, GA, GR, SR, SO)',
        'noted(any(exo(OM, SA, SO, Security Admin (role)) named OM, SA, SO, exo(Tenant AllowBlockList Manager (role)), entra(SA, GA)); T-36)',
      ],
    ],
    [
      'mdo.usertags.view',
      ['MDO ⇒ YR', 'mdo(Tag Contributor (role), Tag Manager (role), Tag Reader (role))', 'entra(SA, GA)'],
    ],
    [
      'mdo.usertags.manage',
      [
        'MDO ⇒ YM',
        'mdo(Tag Manager (role))',
        'entra(SA, GA)',
        'conditional(mdo(Tag Contributor (role)); N-tag-contributor)',
      ],
    ],
    ['mdo.prioritytag.apply', ['MDO ⇒ YM', 'all(any(mdo(SA (both)) named SA, entra(SA, GA)), exo(OM))']],
    ['mdo.priorityprotection.configure', ['MDO ⇒ YM', exchangeEditors, 'entra(SA, GA)']],
    ['mdo.priorityprotection.view', ['MDO ⇒ YR', exchangeEditors, 'entra(SA, GA)']],
    [
      'mdo.reports.view',
      [
        'MDO ⇒ any(B, conditional(YM; T-46))',
        `${readers} named GR, SA, SR not through OM`,
        'entra(SA, GA, SR, GR, SO)',
        'conditional(mdo(OM); T-43)',
      ],
    ],
    ['mdo.reports.schedule', ['exo(OM)', 'entra(GA)', 'conditional(mdo(OM); T-43)']],
    [
      'mdo.campaigns.view',
      [
        'MDO ⇒ MM',
        `${readers} named OM, SA, SR`,
        'entra(SA, GA, SR, SO)',
        'conditional(entra(GR); N-global-reader-campaigns)',
      ],
    ],
    ['mdo.trackers.manage', ['MDO ⇒ MM', mailEditors, 'entra(SA, GA)']],
    [
      'mdo.trackers.view',
      [
        'MDO ⇒ MM',
        `${readers} named GR, SR`,
        'entra(SR, GR, SO)',
        `noted(any(${mailEditors}, entra(SA, GA)); N-edit-includes-view)`,
      ],
    ],
    ['mdo.restrictedentities.unblock', ['MDO ⇒ CM', exchangeEditors, 'entra(SA, GA)']],
    ['mdo.restrictedentities.view', ['MDO ⇒ CR', ...seesInExchange]],
    ['mdo.attacksimulation.manage', ['entra(SA, GA, Attack Simulation Administrator)']],
    ['mdo.attacksimulation.payloads', ['entra(SA, GA, Attack Simulation Administrator, Attack Payload Author)']],
    ['mdo.attacksimulation.view', ['entra(SA, GA, Attack Simulation Administrator)', 'entra(SO, SR)']],
    [
      'exo.messagetrace.view',
      ['exo(Compliance Management, Help Desk, OM) always', 'entra(GA, Compliance Administrator)'],
    ],
  ])('%s', (id, alternatives) => {
    expect(legs(demand(id))).toEqual(alternatives);
  });

  test('S-59: members through directory roles count on these pages and on no others', () => {
    const counting = [...rulebook.capabilities.values()].filter(({ products }) =>
      [...products.values()].some(({ byRegime }) =>
        Object.values(byRegime).flatMap(directoryRolesCount).includes(true),
      ),
    );
    const ofOffice = (id: string) =>
      (id.startsWith('mdo.') && !id.startsWith('mdo.attacksimulation.')) ||
      ['actioncenter.remediate.mail', 'hunting.takeAction.mail', 'exo.messagetrace.view'].includes(id);
    expect(counting.map(({ id }) => id)).toEqual([...rulebook.capabilities.keys()].filter(ofOffice));
    for (const { products } of counting)
      for (const { byRegime } of products.values())
        expect(Object.values(byRegime).flatMap(directoryRolesCount)).not.toContain(false);
  });
});

describe('S-93: plans', () => {
  const plans = (id: string) => demand(id)?.needsPlan.join(' ');
  test.each([
    ['P2', ['mdo.air.view', 'mdo.air.start', 'mdo.mail.hardDelete', 'mdo.campaigns.view', 'hunting.view']],
    ['P1 P2', ['mdo.explorer.view', 'mdo.usertags.view', 'mdo.usertags.manage']],
    ['', ['mdo.quarantine.release', 'mdo.policies.edit', 'mdo.tabl.edit', 'actioncenter.remediate.mail']],
  ])('%s', (needed, ids) => {
    expect(ids.map((id) => [id, plans(id)])).toEqual(ids.map((id) => [id, needed]));
  });

  test('remarks belong to a plan', () => {
    expect(demand('mdo.explorer.view')?.planNotes).toEqual([{ plan: 'P1', notes: ['N-real-time-detections'] }]);
    const onEndpoint = (id: string) => rulebook.capabilities.get(id)?.products.get('MDE')?.planNotes;
    expect(onEndpoint('mde.device.isolate')).toEqual([{ plan: 'business', notes: ['N-business-device-groups'] }]);
    expect(onEndpoint('mde.lr.session')).toEqual([
      { plan: 'business', notes: ['N-business-device-groups'] },
      { plan: 'P1', notes: ['N-live-response-plan'] },
    ]);
    expect(onEndpoint('mde.onboard')).toEqual([]);
  });
});

describe('S-75, S-77: people of other organisations and principals of other tenants', () => {
  const never = { external: 'never', foreign: 'never' };
  const byUnified = { external: 'conditional-by-unified', foreign: 'conditional' };
  const special: Readonly<Record<string, object>> = {
    'mdo.quarantine.release': never,
    'mdo.quarantine.submit': never,
    'mdo.mail.preview.quarantine': never,
    'mdo.quarantine.view': { external: 'conditional', foreign: 'conditional' },
    'mdo.tabl.view': byUnified,
    'mdo.tabl.edit': byUnified,
    'mdo.policies.view': byUnified,
    'mdo.policies.edit': byUnified,
    'mdo.userreported.view': byUnified,
    'mdo.userreported.edit': byUnified,
  };
  test('whatever else Office 365 has is conditional for principals of other tenants, and nothing outside it is', () => {
    for (const { id, products } of rulebook.capabilities.values()) {
      const expected = special[id] ?? (id.startsWith('mdo.') ? { foreign: 'conditional' } : {});
      for (const [product, { outsiders }] of products)
        expect({ id, product, ...outsiders }).toEqual({ id, product, ...expected });
    }
  });
});

test.each([
  ['mdo.tabl.edit', 'mdo(Tenant AllowBlockList Manager (role))', 'T-51'],
  ['mdo.explorer.view', 'exo(Compliance Management, OM, VOOM, View-Only Recipients (role))', 'T-40'],
  ['actioncenter.remediate.mail', 'mdo(SA (both))', 'T-20'],
  [
    'mdo.attacksimulation.manage',
    'mdo(Attack Simulator Administrators, Attack Simulator Payload Authors) always',
    'N-attack-simulation-groups',
  ],
])('%s tells who holds %s what the documents say', (id, holder, note) => {
  expect(demand(id)?.whenDenied.map((row) => [inShort(row.holder), row.notes])).toContainEqual([holder, [note]]);
});
