import type { OfficeSwitch } from '../terms/vocabulary.ts';

export const switchNames: Readonly<Record<OfficeSwitch, string>> = {
  MDO: 'Defender for Office 365',
  EXO: 'Exchange Online permissions',
};
