const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you do not have permission to write there',
  EPERM: 'you do not have permission to write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'a file of that name exists',
  EISDIR: 'this is a folder',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'the path leads in a circle of links',
};

/** Whether an error came from the system, as those of files and streams do. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** Why something could not be written, in words: "the disk is full (ENOSPC)". */
export function writeFailure({ code = 'unknown error' }: NodeJS.ErrnoException): string {
  const reason = reasons[code];
  return reason === undefined ? code : `${reason} (${code})`;
}
