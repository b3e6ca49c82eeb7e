import { expect, it } from 'vitest';
import { fileOf, whycan } from './whycan.ts';

it('JSON holds no character that turns the direction of text, and says the same to other programs', async () => {
  const tenant = fileOf(
    'odd.tenant.yaml',
    'whycan: tenant/1\ntenant: { id: t }\nusers: [{ id: ana, displayName: "A\\u202eb\\x85" }]\n',
  );
  const expectations = fileOf(
    'odd.expect.yaml',
    `whycan: expect/1\ntenant: ${tenant}\nexpect: [{ who: ana, can: mde.device.isolate, verdict: allow }]\n`,
  );
  const { out } = await whycan('test', expectations, '--json');
  expect(out).toContain('\\u202eb');
  expect(out).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  expect(JSON.stringify(JSON.parse(out))).toContain('\u202e');
});
