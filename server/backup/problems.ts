/** The file is no backup that can be restored; nothing was changed. The message says why. */
export class UnusableBackup extends Error {
  override readonly name = 'UnusableBackup';
}

/** A backup cannot be restored now; nothing was changed. The message says what to do first. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}
