import { expect, it } from 'vitest';
import { sentenceOf } from '../../server/access/sentence.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/tenant/read-tenant.ts';
import { answer } from './answer.ts';

const catalogue = loadCatalogue();

async function sentenceAbout(has: string, capability: string) {
  const text = `whycan: tenant/1\ntenant: { id: t }\nusers: [ana]\n${has}\n`;
  const reading = await readTenant(text, { file: 'inline', catalogue });
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return sentenceOf(answer(reading.facts, catalogue.rulebook, 'ana', { capability, on: {} }));
}

const within = (scopes: string) =>
  `workloads: { urbac: [MDO] }
urbacRoles: [{ id: r, permissions: [so.sd.response], assignments: [{ principals: [ana], dataSources: [MDO], scopes: [${scopes}] }] }]`;

it('S-41 a scope of unknown kind is named as what is not known, and no document is blamed', async () => {
  expect(await sentenceAbout(within('/Region/7'), 'mdo.air.approve')).toBe(
    'What lies within /Region/7 is not known, so neither is whether ana can approve actions of automated investigations of mail; ' +
      'if this does, r gives Response (manage) on Office 365.',
  );
});

it('T-15 documents are said to disagree where they do', async () => {
  expect(await sentenceAbout('entraRoles: { Security Reader: [ana] }', 'mde.device.view')).toMatch(
    /^Documents disagree on whether ana can see a device; if so, Security Reader gives /,
  );
});
