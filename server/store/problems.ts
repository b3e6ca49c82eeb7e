import type { NodeReference } from '../access/terms/node.ts';
import { type Issue, quote } from '../document/problem.ts';

/** A problem with a question that whoever asks can correct; the message says how. */
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
    super('No tenant has been imported yet. Import one with: whycan import <file.tenant.yaml>.');
  }
}

export class UnknownSnapshot extends StoreProblem {
  readonly code = 'UNKNOWN_SNAPSHOT';
  constructor(number: number) {
    super(
      `Snapshot ${number} does not exist, or it is no longer kept. The command \`whycan snapshots\` and the GraphQL field \`snapshots\` list those that can be read.`,
    );
  }
}

/** A snapshot cannot be deleted now; the message says what to do first. */
export class SnapshotNeeded extends StoreProblem {
  readonly code = 'SNAPSHOT_NEEDED';
}

export class UnknownPerson extends StoreProblem {
  readonly code = 'UNKNOWN_PERSON';
  constructor(id: string, suggestion?: string) {
    super(
      `No user or service principal of the tenant has the id ${quote(id)}. Ask with the id of the person (in most imports the object id), not with a name.`,
      suggestion,
    );
  }
}

export class UnknownGroup extends StoreProblem {
  readonly code = 'UNKNOWN_GROUP';
  constructor(id: string, suggestion?: string) {
    super(`No group of the tenant has the id ${quote(id)}. Ask with the id, not with a name.`, suggestion);
  }
}

/** Neither a person nor a group. */
export class UnknownPrincipal extends StoreProblem {
  readonly code = 'UNKNOWN_PRINCIPAL';
  constructor(id: string, suggestion?: string) {
    super(
      `No user, service principal or group of the tenant has the id ${quote(id)}. Ask with the id, not with a name.`,
      suggestion,
    );
  }
}

/** A node that no route of anybody could go through. */
export class UnknownNode extends StoreProblem {
  readonly code = 'UNKNOWN_NODE';
  constructor(id: string, suggestion?: string) {
    super(
      `No group, role, assignment, permission or device group has the id ${quote(id)}. Ask with the id, not with a name.`,
      suggestion,
    );
  }
}

/** Nothing of a kind has this name. */
export class UnknownName extends StoreProblem {
  readonly code = 'UNKNOWN_NAME';
  constructor(text: string, suggestion?: string) {
    super(
      `Nothing of this kind has ${quote(text)} as its id or its name. The field \`search\` finds parts of names.`,
      suggestion,
    );
  }
}

/** Several of a kind have this name. */
export class AmbiguousName extends StoreProblem {
  readonly code = 'AMBIGUOUS_NAME';
  readonly candidates: readonly NodeReference[];
  /** Whether these are all. */
  readonly isComplete: boolean;
  constructor(text: string, candidates: readonly NodeReference[], isComplete: boolean) {
    super(
      `${isComplete ? '' : 'More than '}${candidates.length} of this kind are called ${quote(text)}. Ask with the id of one of them.`,
    );
    this.candidates = candidates;
    this.isComplete = isComplete;
  }
}

/** A cursor that does not belong to the list that is read on. */
export class InvalidCursor extends StoreProblem {
  readonly code = 'INVALID_CURSOR';
}

export class UnknownCapability extends StoreProblem {
  readonly code = 'UNKNOWN_CAPABILITY';
  /** `because`: what is wrong with a permission that it names. */
  constructor(id: string, suggestion?: string, because?: string) {
    super(
      `Unknown capability ${quote(id)}${because === undefined ? '' : `: ${because}`}. docs/how-answers-are-computed.md and the GraphQL field \`capabilities\` list all of them.`,
      suggestion,
    );
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
