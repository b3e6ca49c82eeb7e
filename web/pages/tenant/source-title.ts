/** "deviceGroupAccess" → "Device group access"; the names of sources are words already. */
export function sourceTitle(kind: string): string {
  const words = kind.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
