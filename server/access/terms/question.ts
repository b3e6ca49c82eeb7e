import type { Product, Workload } from './vocabulary.ts';

/** What a question is about, beside the person: `on` of the documents, validated against the capability. */
export interface Target {
  readonly workload?: Workload;
  readonly workloads?: readonly Product[];
  readonly tables?: readonly string[];
  /** A threat policy by the catalogue's name (S-62). */
  readonly policy?: string;
  readonly command?: string;
  readonly device?: string;
  readonly deviceGroup?: string;
  readonly allDevices?: boolean;
}

/** `capability` is a catalogue id, or `permission:<permission>` with its level where both exist. */
export interface Question {
  readonly capability: string;
  readonly on: Target;
}
