/** How one path of an import was taken. */
export interface ImportedFile {
  readonly path: string;
  readonly format: string;
  readonly records: number;
  readonly used: number;
  readonly skipped: number;
  readonly merged: number;
}

/** What `whycan import` reports. */
export interface ImportReport {
  readonly tenant: { readonly id: string; readonly displayName: string };
  readonly asOf: string | null;
  readonly files: readonly ImportedFile[];
  readonly counts: Readonly<Record<string, number>>;
  readonly sources: readonly {
    readonly kind: string;
    readonly state: string;
    readonly reason: string | null;
    readonly groups?: readonly string[];
  }[];
  readonly conflicts: readonly {
    readonly kind: string;
    readonly id: string;
    readonly field: string;
    readonly kept: string;
    readonly from: string;
    readonly other: string;
    readonly otherFrom: string;
  }[];
  readonly problems: readonly { readonly file: string; readonly line: number | null; readonly message: string }[];
  readonly next: readonly string[];
}

/** Where the import of this server is. */
export interface ImportState {
  readonly step: 'empty' | 'received' | 'reading' | 'read' | 'publishing' | 'published';
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly mostBytes: number;
  readonly percent: number | null;
  readonly said: readonly string[];
  readonly snapshot: number | null;
  readonly report: ImportReport | null;
}

/** Why the server did not do it, in its words. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  /** 0 where there was no answer. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const noAnswer =
  'The server is not responding. whycan may have been stopped. Start it with “npm start”, then try again.';

export const importState = (): Promise<ImportState> => call('GET', '/import');
export const discardImport = (): Promise<ImportState> => call('DELETE', '/import');
export const removeFile = (path: string): Promise<ImportState> => call('DELETE', fileAddress(path));
/** Settings are `key=value`, as `--set` takes them. */
export const readFiles = (set: readonly string[]): Promise<ImportState> => call('POST', '/import/read', { set });
export const publishImport = (label: string): Promise<ImportState> =>
  call('POST', '/import/publish', label === '' ? {} : { label });

async function call(method: string, address: string, body?: object): Promise<ImportState> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ImportFailure(0, noAnswer);
  });
  if (response.ok) return response.json();
  throw new ImportFailure(response.status, (await response.text()).trim());
}

interface Sending {
  readonly onProgress: (sentBytes: number) => void;
  readonly signal: AbortSignal;
}

/** Sends one file. What `fetch` sends cannot be watched, so it is the older way. */
export function sendFile(file: File, path: string, { onProgress, signal }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', fileAddress(path));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve();
      else reject(new ImportFailure(request.status, request.responseText.trim()));
    });
    request.addEventListener('error', () => reject(new ImportFailure(0, `The file was not sent. ${noAnswer}`)));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function fileAddress(path: string): string {
  return `/import/files?${new URLSearchParams({ path })}`;
}
