import { z } from 'zod';
import { groupTypes } from '../../access/terms/vocabulary.ts';
import { fields, isScalar, short } from './fields.ts';
import { displayName, flag, id, oneOf, reference, references, text } from './scalars.ts';

export const user = short(
  isScalar,
  'id',
  fields({
    id,
    displayName: displayName.optional(),
    userPrincipalName: text.optional(),
    accountEnabled: flag.optional(),
    userType: oneOf(['Member', 'Guest']).optional(),
    home: oneOf(['internal', 'external']).optional(),
  }),
);

export const servicePrincipal = short(
  isScalar,
  'id',
  fields({ id, displayName: displayName.optional(), accountEnabled: flag.optional() }),
);

/** Somebody of another tenant who is given access here. */
export const foreignPrincipal = short(
  isScalar,
  'id',
  fields({
    id,
    displayName: displayName.optional(),
    via: oneOf(['gdap', 'governance']).default('gdap'),
    homeTenant: text.optional(),
  }),
);

const groupFields = {
  displayName: displayName.optional(),
  members: references.default([]),
  eligible: references.default([]),
  type: oneOf(groupTypes).optional(),
  isAssignableToRole: flag.optional(),
};

/** Microsoft Graph says the kind of a group with several properties; documents with one field. */
const groupHints = { groupTypes: 'use type', securityEnabled: 'use type', mailEnabled: 'use type' };

/** A group in a file with one record per line. */
export const groupRecord = fields({ id, ...groupFields }, groupHints);

export const groups = z.record(
  id,
  short(Array.isArray, 'members', fields(groupFields, groupHints)),
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
