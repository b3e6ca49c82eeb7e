/** Whether this browser remembers a flag. Where nothing may be stored, nothing is remembered. */
export function isRemembered(flag: string): boolean {
  try {
    return localStorage.getItem(flag) !== null;
  } catch {
    return false;
  }
}

export function remember(flag: string, isSet: boolean): void {
  try {
    if (isSet) localStorage.setItem(flag, '1');
    else localStorage.removeItem(flag);
  } catch {
    // A browser that stores nothing goes without.
  }
}
