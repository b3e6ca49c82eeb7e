import type { ReasonClass } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const ReasonClassEnum = describedEnum<ReasonClass>(
  'ReasonClass',
  'Why something is denied; a denial carries every class that applies to its nearest misses.',
  {
    'account-disabled': 'The account is disabled; nothing else is reported then.',
    licence: "The tenant's plan of the product does not have this; whoever asks, and whatever they hold.",
    'switched-off': 'A setting of the tenant is off, for everybody.',
    'device-group': "The permission is held, but the device's group is not visible to the person.",
    eligible: 'Only an eligible (PIM) role or membership, not activated, would grant it.',
    scope: 'A narrower scope stops it: an administrative unit, an Identity scope, not every device group visible.',
    'data-source':
      'A unified assignment grants the permission, but only on other data sources; or the product is not there.',
    'principal-kind':
      'It is given to a kind of account or group for which it has no effect here, or the person belongs to another organisation.',
    inactive: 'A unified role would grant it, but the workload is not active in Unified RBAC.',
    regime:
      'An Entra role would open it if the workload were in another permission model: before the own roles of Endpoint were turned on, or once it is active in Unified RBAC.',
    'legacy-ignored':
      'A legacy role would grant it, but the workload is active in Unified RBAC, where legacy roles count for nothing.',
    'unsupported-role': 'The role exists but opens nothing in the Defender portal.',
    'name-collision': "A role is held whose name equals an Entra role's name; the two have no link.",
    permission: 'Nothing the person holds grants the permission at that level on any product in question.',
    'all-of': 'Several conditions must hold together and at least one does not.',
    'unknown-source': 'Facts that are needed were not imported.',
  },
);
