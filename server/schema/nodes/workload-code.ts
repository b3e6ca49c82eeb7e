import type { Workload } from '../../access/terms/vocabulary.ts';
import { describedEnum } from '../described-enum.ts';

export const WorkloadCodeEnum = describedEnum<Workload>(
  'WorkloadCode',
  'A Microsoft Defender workload. Vulnerability Management shares the data source of Endpoint, Exchange Online that of Office 365.',
  {
    MDE: 'Defender for Endpoint.',
    MDVM: 'Defender Vulnerability Management: part of Endpoint.',
    MDO: 'Defender for Office 365, Email & collaboration.',
    EXO: 'Exchange Online permissions: part of Office 365.',
    MDI: 'Defender for Identity.',
    MDA: 'Defender for Cloud Apps.',
    MDC: 'Defender for Cloud.',
    XSPM: 'Security Exposure Management.',
    SENT: 'Microsoft Sentinel.',
    IOT: 'Defender for IoT: follows Endpoint.',
  },
);
