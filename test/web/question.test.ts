import { describe, expect, it } from 'vitest';
import { addressOfQuestion, type Question, questionOf, withAction, withPerson } from '../../web/address/question.ts';
import { answerAddress } from '../../web/pages/answer/address.ts';
import { capabilityAddress } from '../../web/pages/capability/address.ts';
import { personAddress } from '../../web/pages/person/address.ts';
import { startAddress } from '../../web/pages/start/address.ts';
import { tenantAddress } from '../../web/pages/tenant/address.ts';
import { whatIfAddress } from '../../web/pages/what-if/address.ts';

const change = { removeMember: { group: 'soc', member: 'ana' } } as const;
const whole = answerAddress('ana', 'isolate', { device: 'srv1' }, { changes: [change], lens: 'activated' });

const ask = (question: Question | undefined) => addressOfQuestion(question ?? expect.fail('No question stands there.'));

describe('a part of a question', () => {
  it('is replaced without losing the others', () => {
    const question = questionOf(whole) ?? expect.fail('An answer has a question.');
    expect(ask(withPerson(question, 'ben'))).toEqual({ ...whole, person: 'ben' });
    expect(ask(withAction(question, { key: 'scan', takes: ['device', 'deviceGroup'] }))).toEqual({
      ...whole,
      capability: 'scan',
    });
  });

  it('of the target stays as far as the next action can be asked about it', () => {
    const on = { workload: 'MDE', deviceGroup: 'servers', allDevices: true } as const;
    const question = { person: 'ana', capability: 'isolate', on, assumed: { changes: [] } };
    const next = { key: 'alerts', takes: ['workload', 'devices'], workloads: ['MDE', 'MDO'] as const };
    expect(withAction(question, next).on).toEqual({ workload: 'MDE', allDevices: true });
    expect(withAction(question, { ...next, workloads: ['MDO'] }).on).toEqual({ allDevices: true });
    expect(withAction(question, { key: 'other' }).on).toEqual({});
  });

  it('can be left open: then it is about everybody, or about everything', () => {
    const question = questionOf(whole) ?? expect.fail('An answer has a question.');
    expect(ask(withPerson(question, undefined))).toEqual({
      ...capabilityAddress('isolate', { device: 'srv1' }, [change]),
      outcome: 'ELIGIBLE',
    });
    expect(ask(withAction(question, undefined))).toEqual({ ...whatIfAddress(change), person: 'ana' });
    const asThingsAre = { ...question, assumed: { changes: [] } };
    expect(ask(withAction(asThingsAre, undefined))).toEqual(personAddress('ana'));
    expect(ask(withPerson(withAction(asThingsAre, undefined), undefined))).toEqual(startAddress);
  });

  it.each([
    whole,
    capabilityAddress('isolate', { deviceGroup: 'servers' }, [change]),
    personAddress('ana'),
    { ...whatIfAddress(change), person: 'ana' },
  ])('stands on the page that it leads to', (address) => {
    expect(ask(questionOf(address))).toEqual(address);
  });

  it('stands on no page that asks nothing', () => {
    expect([startAddress, tenantAddress, whatIfAddress(change)].map(questionOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
