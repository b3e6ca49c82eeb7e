import { z } from 'zod';
import { fields, isScalar, short } from './fields.ts';
import { displayName, flag, id, oneOf, reference, references, text } from './scalars.ts';

export const user = short(
  isScalar,
  'id',
  fields({
    id,
    displayName: displayName.optional(),
    userPrincipalName: text.optional(),
    accountEnabled: flag.default(true),
    userType: oneOf(['Member', 'Guest']).default('Member'),
  }),
);

export const servicePrincipal = short(
  isScalar,
  'id',
  fields({ id, displayName: displayName.optional(), accountEnabled: flag.default(true) }),
);

const groupFields = {
  displayName: displayName.optional(),
  members: references.default([]),
  eligible: references.default([]),
  isAssignableToRole: flag.default(false),
};

/** A group in a file with one record per line. */
export const groupRecord = fields({ id, ...groupFields });

export const groups = z.record(
  id,
  short(Array.isArray, 'members', fields(groupFields)),
  'expected a mapping from ids to members',
);

const holding = fields({
  principal: reference,
  scope: text,
  state: oneOf(['active', 'eligible']).default('active'),
});

export const entraRoles = z.record(
  displayName,
  short(
    Array.isArray,
    'active',
    fields({
      active: references.default([]),
      eligible: references.default([]),
      scoped: z.array(holding, 'expected a list of { principal, scope }').default([]),
    }),
  ),
  'expected a mapping from directory roles to principals',
);

export const extraEntraRoles = z.array(
  fields({ id: reference, displayName: displayName.optional() }),
  'expected a list',
);
