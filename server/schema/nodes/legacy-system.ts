import type { LegacySystem } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const LegacySystemEnum = describedEnum<LegacySystem>('LegacySystem', 'A product with roles of its own.', {
  mde: 'Defender for Endpoint.',
  mdo: 'Email & collaboration roles of Defender for Office 365.',
  exo: 'Exchange Online roles.',
  mdi: 'Defender for Identity.',
  mda: 'Defender for Cloud Apps.',
  sent: 'Microsoft Sentinel: Azure roles.',
});

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
