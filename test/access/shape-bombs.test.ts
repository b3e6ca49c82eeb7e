import { describe, expect, it } from 'vitest';
import { chain, clique, ladder, manyDeviceGroups, manyRoles } from '../../bench/extreme-tenants.ts';
import { essentialOf } from '../../server/access/tell/essential.ts';
import { fragilityOf } from '../../server/access/tell/fragility.ts';
import { pictureOf } from '../../server/access/tell/picture.ts';
import { routesOf } from '../../server/access/tell/routes.ts';
import { sentenceOf } from '../../server/access/tell/sentence.ts';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { answer } from './answer.ts';

const { rulebook } = loadCatalogue();

function whole(facts: TenantFacts) {
  const decision = answer(facts, rulebook, 'ana', { capability: 'mde.device.isolate', on: {} });
  return {
    decision,
    routes: routesOf(decision, 25),
    picture: pictureOf(decision),
    essential: essentialOf(decision).map(({ id }) => id),
    words: [sentenceOf(decision), fragilityOf(decision) ?? ''],
  };
}

describe('a tenant of an extreme shape is answered exactly and drawn within bounds', () => {
  it('a ladder of 20 layers has 2^20 routes, of which 25 are listed', () => {
    const { decision, routes, essential } = whole(ladder);
    expect(decision.verdict).toBe('allow');
    expect(routes.leaves[0]?.total).toBe(String(2 ** 20));
    expect(routes.leaves[0]?.routes).toHaveLength(25);
    expect(essential).toEqual(['top#1', 'top']);
  });

  it('a clique of 30 groups is one step', () => {
    const { routes } = whole(clique);
    expect(routes.leaves[0]?.total).toBe('1');
  });

  it('a chain of 5,000 groups is followed to its end, and says what of it is not drawn', () => {
    const { decision, routes, picture } = whole(chain);
    expect(decision.verdict).toBe('allow');
    expect(routes.leaves[0]?.routes[0]?.steps).toHaveLength(5003);
    expect(picture.nodes.length >= 5000 || picture.truncated !== undefined).toBe(true);
  });

  it('500 roles are 500 routes', () => {
    const { routes, picture, words } = whole(manyRoles);
    expect(routes.leaves[0]?.total).toBe('500');
    expect(picture.truncated).toMatchObject({ shown: picture.nodes.length });
    for (const text of words) expect(text.length).toBeLessThan(1000);
  });

  it('300 device groups and the ungrouped devices are 301 ways to some device', () => {
    const { routes } = whole(manyDeviceGroups);
    expect(routes.leaves.map(({ total }) => total)).toEqual(['1', '301']);
  });
});
