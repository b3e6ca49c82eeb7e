import type { Workload } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const WorkloadCodeEnum = describedEnum<Workload>(
  'WorkloadCode',
  'Code of a Microsoft Defender workload. Defender Vulnerability Management shares the data source of Defender for Endpoint; Exchange Online shares that of Defender for Office 365.',
  {
    MDE: 'Microsoft Defender for Endpoint.',
    MDVM: 'Microsoft Defender Vulnerability Management; its data source is Defender for Endpoint.',
    MDO: 'Microsoft Defender for Office 365 (Email & collaboration).',
    EXO: 'Exchange Online permissions; the data source is Defender for Office 365.',
    MDI: 'Microsoft Defender for Identity.',
    MDA: 'Microsoft Defender for Cloud Apps.',
    MDC: 'Microsoft Defender for Cloud.',
    XSPM: 'Microsoft Security Exposure Management.',
    SENT: 'Microsoft Sentinel.',
    IOT: 'Microsoft Defender for IoT; it follows Defender for Endpoint.',
  },
);
