import type { Change } from '../../../address/change.ts';
import { documentOfChange } from '../../../address/document-change.ts';
import type { Target } from '../../../address/target.ts';
import { visible } from '../../../parts/text/visible.ts';
import { verdicts } from '../../../parts/verdict/verdict.ts';
import type { AnswerAddress } from '../address.ts';
import type { Decision } from '../answer-document.ts';

type Expected = Pick<Decision, 'verdict' | 'state' | 'person' | 'capability' | 'target'>;
type Asked = Pick<AnswerAddress, 'person' | 'capability' | 'on'>;

/** The answer as one line of expectations (expect/1): a test that fails once the answer is another one. */
export function expectationOf(
  decision: Expected,
  { person, capability, on }: Asked,
  changes: readonly Change[],
): string {
  const isLater = decision.state === 'AFTER_ACTIVATION';
  return `- ${flow({
    name: nameOf(decision),
    who: person,
    can: capability,
    ...(Object.keys(on).length > 0 && { on: writtenTarget(on) }),
    verdict: decision.verdict.toLowerCase(),
    ...(isLater && { state: 'after-activation' }),
    ...(changes.length > 0 && { assuming: changes.map(documentOfChange) }),
  })}`;
}

/** A whole file with the line; the tenant stands beside it. */
export function expectationFile(line: string): string {
  return `whycan: expect/1\ntenant: ${tenantFile}\nexpect:\n  ${line}\n`;
}

export const tenantFile = 'tenant.yaml';
export const expectFile = 'access.expect.yaml';

/** What the command line says of the test as long as the answer is the same. */
export function reportOf(decision: Expected): string {
  return `ok    ${nameOf(decision)}\n1 passed, 0 failed.`;
}

function nameOf({ verdict, person, capability, target }: Expected): string {
  const where = target === '' ? '' : ` (${target})`;
  return visible(`${person.name}: ${capability.name}${where}: ${verdicts[verdict].word.toLowerCase()}`);
}

function writtenTarget({ allDevices, ...on }: Target): object {
  return { ...on, ...(allDevices && { devices: 'all' }) };
}

/** One line of YAML. Words stand as they are, everything else is quoted as in JSON, which YAML reads. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
    return `{ ${entries.map(([key, one]) => `${key}: ${flow(one)}`).join(', ')} }`;
  }
  return typeof value === 'string' && isWord(value) ? value : escaped(JSON.stringify(value));
}

const word = /^[a-z][a-z0-9]*(?:[-._][a-z0-9]+)*$/i;
const otherwiseMeant = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function isWord(text: string): boolean {
  return word.test(text) && !otherwiseMeant.test(text);
}

/** Signs that YAML or an editor would take for the end of a line, or that hide what follows. */
function escaped(json: string): string {
  return json.replace(
    /[\u0080-\u00a0\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
