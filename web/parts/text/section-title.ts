const titles: Readonly<Record<string, string>> = {
  cross: 'Across products',
  urbac: 'Unified RBAC itself',
  MDE: 'Endpoint',
  MDVM: 'Vulnerability Management',
  MDO: 'Office 365',
  EXO: 'Exchange Online',
  MDI: 'Identity',
  MDA: 'Cloud Apps',
  MDC: 'Defender for Cloud',
  XSPM: 'Exposure Management',
  SENT: 'Sentinel',
  IOT: 'IoT',
};

/** The heading of a section of the catalogue; one that this page does not know is shown as it is. */
export function sectionTitle(section: string): string {
  return titles[section] ?? section;
}
