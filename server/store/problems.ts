import { quoted } from '../catalogue/name-reading.ts';
import type { Issue } from '../document/problem.ts';

/** Something about a question that the asker can put right; the message says how. */
export abstract class StoreProblem extends Error {
  abstract readonly code: string;
  /** What was probably meant. */
  readonly suggestion: string | undefined;
  constructor(message: string, suggestion?: string) {
    super(message);
    this.name = new.target.name;
    this.suggestion = suggestion;
  }
}

export class NothingLoaded extends StoreProblem {
  readonly code = 'NOTHING_LOADED';
  constructor() {
    super('No tenant is loaded yet. Import one first: whycan import <file.tenant.yaml>.');
  }
}

export class UnknownSnapshot extends StoreProblem {
  readonly code = 'UNKNOWN_SNAPSHOT';
  constructor(number: number) {
    super(
      `There is no snapshot ${number}, or it is not kept any more. List the snapshots to see which ones can be read.`,
    );
  }
}

export class UnknownPerson extends StoreProblem {
  readonly code = 'UNKNOWN_PERSON';
  constructor(id: string, suggestion?: string) {
    super(`The tenant has no user or service principal with the id ${quoted(id)}.`, suggestion);
  }
}

export class UnknownCapability extends StoreProblem {
  readonly code = 'UNKNOWN_CAPABILITY';
  /** `because`: what is wrong with a permission that it names. */
  constructor(id: string, suggestion?: string, because?: string) {
    super(`There is no capability ${quoted(id)}${because === undefined ? '' : `: ${because}`}.`, suggestion);
  }
}

/** The target or an assumption of a question does not fit the capability or the tenant. */
export class InvalidQuestion extends StoreProblem {
  readonly code = 'INVALID_QUESTION';
  /** What is wrong with the assumed changes, for whoever knows the file that they stand in. */
  readonly changeIssues: readonly Issue[];
  constructor(message: string, changeIssues: readonly Issue[] = []) {
    super(message);
    this.changeIssues = changeIssues;
  }
}
