const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** "9.4 kB", "317 MB"; one digit after the point below ten. */
export function inBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1_000)));
  const amount = bytes / 1_000 ** power;
  return `${amount.toFixed(power > 0 && amount < 10 ? 1 : 0)} ${units[power]}`;
}
