import type { DatabaseProblem } from './errors.ts';

/** The snapshot that became current last; noted outside the database, which may lose it. */
export interface Published {
  readonly number: number;
  readonly importedAt: number;
  readonly tenantId: string;
  /** The store that it is in was set aside. */
  readonly isSetAside: boolean;
}

/** What whycan knows of a database because it runs on this machine, for whycan alone. */
export interface PrivatePlace {
  /** Where it answers now; undefined while it does not. */
  whereabouts(): { readonly uri: string; readonly password: string } | undefined;
  /** Finds it, or starts it again; `isBroken`: also when its process still runs. One at a time. */
  revive(isBroken: boolean): Promise<void>;
  /** What to tell whoever asks while it does not answer. */
  explain(problem: Error): DatabaseProblem;
  freeBytes(): number;
  /** What has to stay free, so that the database can save, and delete, what it already wrote. */
  reserveBytes(): number;
  published(): Published | undefined;
  notePublished(published: Omit<Published, 'isSetAside'>): void;
  /** The same for an older snapshot that somebody made current again. */
  noteUsed(used: Omit<Published, 'isSetAside'>): void;
  /** The error that says that the store lost what it once had. */
  storeDamaged(because: string): DatabaseProblem;
  diskFull(sentence: string): DatabaseProblem;
}
