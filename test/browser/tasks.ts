import type { Page } from 'playwright-core';

/** How somebody goes through the page, by mouse or by keyboard. */
export interface Walker {
  readonly page: Page;
  search(text: string): Promise<void>;
  open(role: 'link' | 'button', name: string | RegExp): Promise<void>;
  choose(field: string, text: string, option: RegExp): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
}

/** Asks the API. */
export type Ask = <Data>(query: string) => Promise<Data>;

export interface Task {
  readonly name: string;
  readonly walk: (walker: Walker) => Promise<void>;
  /** What the page has to say, as the API has it. */
  readonly truth: (ask: Ask) => Promise<readonly string[]>;
}

interface Named {
  readonly displayName: string;
}
interface Given {
  readonly capability: { readonly title: string };
}
interface Holders {
  readonly whoCan: { readonly nodes: readonly { readonly person: { readonly name: string } }[] };
}

const titles = (given: readonly Given[]) => given.map(({ capability }) => capability.title);
const holders = ({ whoCan }: Holders) => whoCan.nodes.map(({ person }) => person.name);

/** What administrators ask first. */
export const tasks: readonly Task[] = [
  {
    name: 'who is in the group that lets Ana see servers',
    walk: async (walker) => {
      await walker.search('can ana isolate srv1?');
      await walker.open('button', 'EMEA Server Team');
      await walker.sees(/^Members · \d/);
    },
    truth: async (ask) => {
      const { group } = await ask<{ group: { members: { nodes: Named[] } } }>(
        '{ group(key: "emea-server-team") { members(first: 20) { nodes { displayName } } } }',
      );
      return group.members.nodes.map(({ displayName }) => displayName);
    },
  },
  {
    name: 'why Theo can read everything',
    walk: async (walker) => {
      await walker.search('theo almeida');
      await walker.open('link', 'Global Reader');
      await walker.sees(/^What it gives by itself · \d\d/);
    },
    truth: async (ask) => {
      const { search } = await ask<{ search: { hits: { node: { capabilities: Given[] } }[] } }>(
        `{ search(text: "Global Reader", kinds: [ENTRA_ROLE], first: 1) {
          hits { node { ... on EntraRole { capabilities(verdicts: [ALLOW, CONDITIONAL, UNKNOWN]) { capability { title } } } } }
        } }`,
      );
      const given = titles(search.hits[0]?.node.capabilities ?? []);
      return [`What it gives by itself · ${given.length}`, ...given];
    },
  },
  {
    name: 'everything that the group SOC Tier 2 gives',
    walk: async (walker) => {
      await walker.search('What does SOC Tier 2 give?');
      await walker.sees(/^What being in it gives · \d\d/);
    },
    truth: async (ask) => {
      const { group } = await ask<{ group: { capabilities: (Given & { verdict: string })[] } }>(
        '{ group(key: "tier2") { capabilities { verdict capability { title } } } }',
      );
      const given = titles(group.capabilities.filter(({ verdict }) => verdict !== 'DENY'));
      return [`What being in it gives · ${given.length}`, ...given];
    },
  },
  {
    name: 'which roles grant live response, and who has it',
    walk: async (walker) => {
      await walker.search('basic live response');
      await walker.sees(/^Custom roles \(Unified RBAC\) that include it · \d/);
      await walker.sees(/^Individual RBAC roles that map to it · \d/);
      await walker.sees('Who has it, for at least one product');
      await walker.sees('Ana Torres');
    },
    truth: async (ask) =>
      holders(
        await ask<Holders>(
          '{ whoCan(capability: "permission:so.sd.lr.basic", outcomes: [ALLOW], first: 50) { ... on WhoCanConnection { nodes { person { name } } } } }',
        ),
      ),
  },
  {
    name: 'why Leo appears in a group, and what he would have again',
    walk: async (walker) => {
      await walker.search('leo marchetti');
      await walker.sees(/Enabling it would give access to \d\d actions again/);
    },
    truth: async (ask) => {
      const { user } = await ask<{ user: { capabilities: object[] } }>(
        '{ user(key: "leo") { capabilities(verdict: ALLOW, assuming: [{ setAccount: { user: "leo", enabled: true } }]) { verdict } } }',
      );
      return [`Enabling it would give access to ${user.capabilities.length} actions again`];
    },
  },
  {
    name: 'what Eve could do after activating in PIM',
    walk: async (walker) => {
      await walker.search('eve moreau');
      await walker.open('button', /^After activation/);
      await walker.sees(/^\d\d of 115 actions shown/);
    },
    truth: async (ask) => {
      const { user } = await ask<{ user: { capabilities: (Given & { state: string })[] } }>(
        '{ user(key: "eve") { capabilities { state capability { title } } } }',
      );
      const later = titles(user.capabilities.filter(({ state }) => state === 'AFTER_ACTIVATION'));
      return [`${later.length} of ${user.capabilities.length} actions shown`, ...later];
    },
  },
  {
    name: 'what Ana can do and Ben cannot',
    walk: async (walker) => {
      await walker.open('link', 'Compare');
      await walker.choose('User or group 1', 'ana torres', /^Ana Torres/);
      await walker.choose('User or group 2', 'ben carter', /^Ben Carter/);
      await walker.sees(/^\d\d of 115 actions have different answers/);
    },
    truth: async (ask) => {
      const { compare } = await ask<{ compare: { different: number; rows: { capability: { name: string } }[] } }>(
        '{ compare(who: ["ana", "ben"]) { ... on Comparison { different rows { capability { name } } } } }',
      );
      return [
        `${compare.different} of 115 actions have different answers`,
        ...compare.rows.map(({ capability }) => capability.name),
      ];
    },
  },
  {
    name: 'who can isolate dc1',
    walk: async (walker) => {
      await walker.search('who can isolate dc1');
      await walker.sees('Ingrid Solberg');
      await walker.sees('Lea Schmidt');
    },
    truth: async (ask) =>
      holders(
        await ask<Holders>(
          '{ whoCan(capability: "mde.device.isolate", on: { device: "dc1" }, outcomes: [ALLOW], first: 50) { ... on WhoCanConnection { nodes { person { name } } } } }',
        ),
      ),
  },
  {
    name: 'what changes if Endpoint leaves Unified RBAC',
    walk: async (walker) => {
      await walker.open('link', 'What if');
      await walker.open('link', /^What if Microsoft Defender for Endpoint were not active/);
      await walker.sees(/^people lose something/);
    },
    truth: async (ask) => {
      const { impact } = await ask<{ impact: { causes: { sentence: string }[] } }>(
        '{ impact(assuming: [{ deactivate: MDE }]) { ... on Impact { causes { sentence } } } }',
      );
      return impact.causes.slice(0, 3).map(({ sentence }) => sentence);
    },
  },
  {
    name: 'an answer that can be handed to an auditor',
    walk: async (walker) => {
      await walker.search('can ana isolate srv1?');
      const file = walker.page.waitForEvent('download');
      await walker.open('button', 'Download as Report');
      await (await file).path();
    },
    truth: async (ask) => {
      const { access } = await ask<{
        access: { routes: { leaves: { title: string; routes: { steps: { sentence: string }[] }[] }[] } };
      }>(
        '{ access(user: "ana", capability: "mde.device.isolate", on: { device: "srv1" }) { ... on Decision { routes { leaves { title routes { steps { sentence } } } } } } }',
      );
      return access.routes.leaves.flatMap(({ title, routes }) => [
        title,
        ...routes.flatMap(({ steps }) => steps.map(({ sentence }) => sentence)),
      ]);
    },
  },
];
