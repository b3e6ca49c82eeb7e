import { type Call, type CallName, callOf } from './calls.ts';
import { hostTitles } from './clouds.ts';
import type { UnitRecord } from './journal.ts';
import type { RawSignIn } from './raw-folder.ts';

type Told = Pick<UnitRecord, 'call' | 'state' | 'cause' | 'status' | 'code'>;

/** Why something is not complete, and what to do; null if it is. Names no address and nothing that was received. */
export function reasonOf(told: Told, as: RawSignIn['as']): string | null {
  if (told.cause === null) return null;
  const { why, advice } = explained(told, told.cause, as);
  const cut = told.state === 'partial' && !wholeButPartial.has(told.cause) ? 'Cut after some pages: ' : '';
  return `${cut}${why} ${advice}`;
}

const wholeButPartial: ReadonlySet<UnitRecord['cause']> = new Set([
  'hiddenMembers',
  'notAnApplication',
  'noAccountState',
]);

type Explained = { readonly why: string; readonly advice: string };

function explained(told: Told, cause: NonNullable<Told['cause']>, as: RawSignIn['as']): Explained {
  const call = callOf(told.call);
  const who = hostTitles[call.host];
  const answered = inBrackets(told);
  const later = 'Collect again later.';
  const report = 'Collect again; if it stays so, report it.';
  switch (cause) {
    case 'forbidden':
      return { why: `${who} refused it${answered}.`, advice: grant(told.call, as) };
    case 'unauthorized':
      return { why: `${who} did not accept the sign-in${answered}.`, advice: 'Sign in again and collect again.' };
    case 'absent':
      return { why: `${who} does not have it${answered}.`, advice: 'This tenant or cloud may not offer it.' };
    case 'unlicensed':
      return { why: 'The tenant has no licence for it.', advice: 'Nothing needs to be done.' };
    case 'expired':
      return { why: `${who} gave up the list again and again${answered}.`, advice: later };
    case 'rejected':
      return { why: `${who} rejected the request${answered}.`, advice: report };
    case 'exhausted':
      return { why: `${who} did not answer in six tries${answered}.`, advice: later };
    case 'tooLongWait':
      return { why: `${who} asked to wait longer than 5 minutes${answered}.`, advice: later };
    case 'redirected':
      return { why: `${who} redirected somewhere else, which is never followed${answered}.`, advice: report };
    case 'foreignLink':
      return { why: `${who} linked to another host, which is never followed.`, advice: report };
    case 'loop':
      return { why: `${who} gave the same pages again and again.`, advice: report };
    case 'notAList':
      return { why: `${who} answered with something that is not a list.`, advice: report };
    case 'tooLarge':
      return { why: `${who} answered with more than 256 MB at once.`, advice: report };
    case 'noService':
      return { why: `${who} is not available in this cloud.`, advice: 'Import devices and device groups from files.' };
    case 'hiddenMembers':
      return { why: 'Its membership is hidden.', advice: grant('hiddenMembers', as) };
    case 'noAccountState':
      return { why: `${who} did not say which accounts are enabled.`, advice: grant(told.call, as) };
    case 'notAnApplication':
      return {
        why: 'A signed-in user gets only the devices that the user has access to.',
        advice: `Collect with an application that has the permission ${call.permission.application}.`,
      };
  }
}

/** "Grant the permission User.Read.All." For a user, the Entra role as well, without which permissions give nothing. */
export function grant(name: CallName, as: RawSignIn['as']): string {
  const call: Call = callOf(name);
  const { application, delegated } = call.permission;
  if (as === 'application') return `Grant the permission ${application}.`;
  const role = `assign the role ${call.role} to the user who signs in`;
  if (as === 'user') return `Grant the permission ${delegated}, and ${role}.`;
  const either = application === delegated ? application : `${application} (for a user: ${delegated})`;
  return `Grant the permission ${either}; or, for a user, ${role} as well.`;
}

function inBrackets({ status, code }: Told): string {
  const parts = [status, code].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
