import type { Examples } from './tabs.ts';

const fallback: Examples = {
  person: '',
  other: '',
  disabled: '',
  reader: '',
  eligible: '',
  group: '',
  listed: '',
  deviceGroup: 'ungrouped',
  device: undefined,
  forbidden: undefined,
  permission: 'so.sd.lr.adv',
  capability: 'mde.device.isolate',
};

/** What shows most in the sample tenant, and what any tenant has some of. */
const query = `query ($at: Int) {
  ana: user(key: "ana", at: $at) { key }
  ben: user(key: "ben", at: $at) { key }
  leo: user(key: "leo", at: $at) { key }
  theo: user(key: "theo", at: $at) { key }
  eve: user(key: "eve", at: $at) { key }
  tier2: group(key: "tier2", at: $at) { key }
  guardians: group(key: "tier0-guardians", at: $at) { key }
  servers: deviceGroup(key: "servers", at: $at) { key }
  srv1: device(key: "srv1", at: $at) { key }
  dc1: device(key: "dc1", at: $at) { key }
  users(first: 2, at: $at) { nodes { key } }
  groups(first: 1, at: $at) { nodes { key } }
}`;

interface Node {
  readonly key: string;
}

type Named = 'ana' | 'ben' | 'leo' | 'theo' | 'eve' | 'tier2' | 'guardians' | 'servers' | 'srv1' | 'dc1';

type Found = Readonly<Record<Named, Node | null>> & {
  readonly users: { readonly nodes: readonly Node[] };
  readonly groups: { readonly nodes: readonly Node[] };
};

/** What the current snapshot, or another one, has for the tabs; they open without it when the server does not answer. */
export async function loadExamples(at: number | undefined): Promise<Examples> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { at } }),
    });
    const { data }: { data?: Found } = await response.json();
    return data === undefined ? fallback : examplesFrom(data);
  } catch {
    return fallback;
  }
}

function examplesFrom({ users, groups, ...sample }: Found): Examples {
  const [first, second = first] = users.nodes.map(({ key }) => key);
  const person = sample.ana?.key ?? first ?? '';
  const group = sample.tier2?.key ?? groups.nodes[0]?.key ?? '';
  return {
    ...fallback,
    person,
    other: sample.ben?.key ?? second ?? '',
    disabled: sample.leo?.key ?? person,
    reader: sample.theo?.key ?? person,
    eligible: sample.eve?.key ?? person,
    group,
    listed: sample.guardians?.key ?? group,
    deviceGroup: sample.servers?.key ?? fallback.deviceGroup,
    device: sample.srv1?.key,
    forbidden: sample.dc1?.key,
  };
}
