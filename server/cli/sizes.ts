/** With one digit after the point below ten. */
export function megabytes(bytes: number): string {
  const amount = bytes / 1024 / 1024;
  return amount.toFixed(amount < 10 ? 1 : 0);
}
