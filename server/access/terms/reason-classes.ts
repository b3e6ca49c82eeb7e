/** Why an answer is deny, in the order in which the classes are reported; GraphQL and the documents use these words. */
export const reasonMeanings = {
  'account-disabled': 'The account is disabled. No other reason is reported.',
  licence: "The tenant's plan for the product does not include this, for anybody.",
  'switched-off': 'A setting of the tenant turns this off for everybody.',
  eligible: 'Only a role or membership that is eligible in PIM and not active would grant it.',
  'device-group': 'The person has the permission, but no access to the device group of the device.',
  scope:
    'A scope is too narrow: an administrative unit, a Defender for Identity scope, or access to some device groups only.',
  'data-source':
    'An assignment grants the permission, but for other data sources only; or the tenant does not have the product.',
  'principal-kind':
    'The role is assigned to a kind of account or group for which it has no effect here, or the person belongs to another organisation.',
  inactive: 'A custom role (Unified RBAC) would grant it, but the workload is not active in Unified RBAC.',
  regime:
    'An Entra role would grant it in another permission model: with the basic permissions of Defender for Endpoint, or once the workload is active in Unified RBAC.',
  'legacy-ignored':
    'A role of the individual RBAC model would grant it, but the workload is active in Unified RBAC, where these roles have no effect.',
  'unsupported-role': 'The person has a role that gives no access to data in the Defender portal.',
  'name-collision': 'The person has a role that only shares its name with the Entra role that would grant it.',
  permission: 'No role of the person includes the permission, at this level, for any product in question.',
  'all-of': 'Several conditions must be met together, and at least one is not.',
  'unknown-source': 'Data that is needed was not imported.',
} as const;

export type ReasonClass = keyof typeof reasonMeanings;
export const reasonClasses = Object.keys(reasonMeanings) as readonly ReasonClass[];
