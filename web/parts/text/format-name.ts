const names: Readonly<Record<string, string>> = {
  tenant: 'Tenant document',
  'tenant-folder': 'Tenant folder',
  raw: 'Folder of whycan collect',
  graph: 'Microsoft Graph',
  machines: 'Devices of Defender for Endpoint',
  har: 'Recording of the Defender portal',
  portal: 'Answers of the Defender portal',
  'portal-roles': 'Role export of the Defender portal',
  'role-groups': 'Role groups',
  entraops: 'EntraOps',
  azurehound: 'AzureHound',
  bloodhound: 'SharpHound',
  opengraph: 'BloodHound OpenGraph',
  csv: 'CSV table',
};

/** What a file was recognised as, in words. */
export function formatName(format: string): string {
  return names[format] ?? format;
}
