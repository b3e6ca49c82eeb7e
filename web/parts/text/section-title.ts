import { workloadNames } from './product-name.ts';

const titles: Readonly<Record<string, string>> = {
  cross: 'Microsoft Defender XDR (several workloads)',
  urbac: 'Permissions and roles',
  ...workloadNames,
};

/** The heading of a section of the catalogue; one that this page does not know is shown as it is. */
export function sectionTitle(section: string): string {
  return titles[section] ?? section;
}
