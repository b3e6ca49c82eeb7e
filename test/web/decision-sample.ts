import type { Decision } from '../../web/pages/answer/answer-document.ts';

type Node = Decision['graph']['nodes'][number];

function node(key: string, kind: Node['kind'], column: Node['column'], more: Partial<Node> = {}): Node {
  const name = key.split(':')[1] ?? key;
  return {
    key,
    kind,
    name,
    detail: '',
    column,
    state: 'PRESENT',
    isEssential: false,
    reference: { kind, key: name, name, product: null, id: key },
    ...more,
  };
}

function edge(kind: Decision['graph']['edges'][number]['kind'], source: string, target: string, label = '') {
  return { key: `${kind}|${source}|${target}`, kind, label, source, target, state: 'PRESENT' as const };
}

function step(sentence: string, from: string, to: string) {
  const end = (key: string) => ({ kind: 'GROUP' as const, key, name: key });
  return { sentence, kind: 'MEMBER_OF' as const, from: end(from), to: end(to) };
}

/** Ana may isolate srv1: by two roles, and because her team sees its device group. */
export const sample: Decision = {
  __typename: 'Decision',
  verdict: 'ALLOW',
  state: 'NOW',
  toActivate: [],
  assumed: [],
  sentence: 'Ana can isolate srv1.',
  fragility: 'This access depends on Team alone: removing it ends the access.',
  completeWays: '2',
  target: 'srv1',
  extent: null,
  person: { kind: 'USER', key: 'ana', name: 'Ana', id: 'u' },
  capability: { kind: 'CAPABILITY', key: 'mde.device.isolate', name: 'Isolate a device', id: 'c' },
  reasons: [],
  routes: {
    total: '3',
    shown: 3,
    leaves: [
      {
        title: 'Response on Endpoint',
        verdict: 'ALLOW',
        total: '2',
        shown: 2,
        nodeKeys: [],
        misses: [],
        routes: [
          {
            nodeKeys: ['u:ana', 'g:soc', 'p:response'],
            edgeKeys: ['MEMBER_OF|u:ana|g:soc', 'GRANTS|g:soc|p:response'],
            steps: [step('Ana is in soc', 'Ana', 'soc'), step('soc has Response', 'soc', 'response')],
          },
          {
            nodeKeys: ['u:ana', 'r:operator', 'p:response'],
            edgeKeys: ['HOLDS|u:ana|r:operator', 'MAPS_TO|r:operator|p:response'],
            steps: [step('Ana holds operator', 'Ana', 'operator')],
          },
        ],
      },
      {
        title: 'Sees Servers',
        verdict: 'ALLOW',
        total: '1',
        shown: 1,
        nodeKeys: [],
        misses: [],
        routes: [
          {
            nodeKeys: ['u:ana', 'g:team', 'd:servers'],
            edgeKeys: ['MEMBER_OF|u:ana|g:team', 'CAN_SEE|g:team|d:servers'],
            steps: [step('Ana is in team', 'Ana', 'team')],
          },
        ],
      },
    ],
  },
  graph: {
    nodes: [
      node('u:ana', 'USER', 'PERSON'),
      node('g:soc', 'GROUP', 'GROUPS'),
      node('g:team', 'GROUP', 'GROUPS', { isEssential: true }),
      node('r:operator', 'ENTRA_ROLE', 'ROLES'),
      node('d:servers', 'DEVICE_GROUP', 'ROLES'),
      node('p:response', 'PERMISSION', 'PERMISSIONS'),
      node('c:isolate', 'CAPABILITY', 'CAPABILITY'),
    ],
    edges: [
      edge('MEMBER_OF', 'u:ana', 'g:soc', 'member of'),
      edge('MEMBER_OF', 'u:ana', 'g:team', 'member of'),
      edge('HOLDS', 'u:ana', 'r:operator', 'holds'),
      edge('GRANTS', 'g:soc', 'p:response', 'grants'),
      edge('MAPS_TO', 'r:operator', 'p:response', 'maps to'),
      edge('CAN_SEE', 'g:team', 'd:servers', 'sees'),
      edge(null, 'p:response', 'gate'),
      edge(null, 'd:servers', 'gate'),
      edge(null, 'gate', 'c:isolate'),
    ],
    gates: [{ key: 'gate', operator: 'AND', label: 'AND', verdict: 'ALLOW' }],
    truncated: null,
  },
  essential: [{ kind: 'GROUP', key: 'team', name: 'Team', id: 't' }],
  notes: [],
  snapshot: 1,
  asOf: null,
  evidence: {
    files: [
      { path: 'in/<b>tenant\u202e.yaml', format: 'tenant', asOf: '2026-11-20T08:00:00Z', resources: [] },
      { path: 'raw/users.ndjson', format: 'raw', asOf: null, resources: ['Microsoft Graph: /v1.0/users'] },
    ],
    fileCount: 3,
    importedAt: '2026-11-21T09:30:00Z',
    documents: [
      {
        title: 'defender-endpoint/machine-groups.md',
        date: '2026-07-02',
        url: 'https://learn.microsoft.com/defender-endpoint/machine-groups',
      },
      { title: 'Permission options', date: null, url: null },
    ],
  },
  completeness: { isComplete: true, sources: [] },
  truncated: null,
};
