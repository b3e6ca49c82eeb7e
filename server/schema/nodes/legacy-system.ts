import type { LegacySystem } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const LegacySystemEnum = describedEnum<LegacySystem>(
  'LegacySystem',
  'A product with an individual RBAC model.',
  {
    mde: 'Defender for Endpoint.',
    mdo: 'Email & collaboration roles and role groups of Defender for Office 365.',
    exo: 'Exchange Online roles and role groups.',
    mdi: 'Defender for Identity.',
    mda: 'Defender for Cloud Apps.',
    sent: 'Azure roles for Microsoft Sentinel.',
  },
);

export const ImportableSystemEnum = describedEnum<Exclude<LegacySystem, 'sent'>>(
  'ImportableSystem',
  'A product whose roles can be imported into Unified RBAC.',
  {
    mde: 'Defender for Endpoint.',
    mdo: 'Defender for Office 365.',
    exo: 'Exchange Online.',
    mdi: 'Defender for Identity.',
    mda: 'Defender for Cloud Apps.',
  },
);
