/** Short codes of permissions, so that the tables of the tests stay readable. */
export const codes: Readonly<Record<string, string>> = {
  B: 'so.sd.basics',
  A: 'so.sd.alerts',
  R: 'so.sd.response',
  LB: 'so.sd.lr.basic',
  LA: 'so.sd.lr.adv',
  FC: 'so.sd.filecollect',
  MQ: 'so.sd.mailquarantine',
  MA: 'so.sd.mailadvanced',
  MM: 'so.raw.meta',
  MC: 'so.raw.content',
  MCQ: 'so.raw.content.quar',
  VM: 'sp.vuln',
  EX: 'sp.exception',
  RM: 'sp.remediation',
  AP: 'sp.apphandling',
  BL: 'sp.baseline',
  XR: 'sp.exposure:read',
  XM: 'sp.exposure:manage',
  ZR: 'as.authz:read',
  ZM: 'as.authz:manage',
  CR: 'as.core:read',
  CM: 'as.core:manage',
  DT: 'as.tuning',
  YR: 'as.system:read',
  YM: 'as.system:manage',
};

export function idsOf(text: string): string[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((code) => codes[code] ?? `no code ${code}`)
    .sort();
}
