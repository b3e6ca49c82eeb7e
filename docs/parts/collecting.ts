import { explainedPermissions } from '../../server/cli/collect/explanation.ts';
import { code, lineBreak, table } from './markdown.ts';

/** Every permission that collecting uses, with what it is for; the same as `whycan collect --explain`. */
export function collectPermissionTable(): string {
  return table(
    ['Application permission', 'For a user who signs in', 'API', 'What it is for', 'Unknown without it'],
    explainedPermissions().map(({ permission, delegated, api, reads, without }) => [
      code(permission),
      code(delegated),
      api,
      reads.join(lineBreak),
      without.join(lineBreak),
    ]),
  );
}
