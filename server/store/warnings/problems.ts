import { quote } from '../../document/problem.ts';
import { StoreProblem } from '../problems.ts';

export class UnknownWarning extends StoreProblem {
  readonly code = 'UNKNOWN_WARNING';
  constructor(key: string, suggestion?: string) {
    super(
      `This snapshot has no warning with the key ${quote(key, 120)}. The command \`whycan warnings\` and the GraphQL field \`warnings\` list them.`,
      suggestion,
    );
  }
}

export class UnknownAcceptance extends StoreProblem {
  readonly code = 'UNKNOWN_ACCEPTANCE';
  constructor(key: string, suggestion?: string) {
    super(
      `No warning with the key ${quote(key, 120)} is accepted. The command \`whycan warnings --all\` lists those that are.`,
      suggestion,
    );
  }
}

/** The reason for which a warning is accepted is missing or too long. */
export class InvalidReason extends StoreProblem {
  readonly code = 'INVALID_REASON';
}

/** The last day on which a warning is accepted is none, or is over. */
export class InvalidUntil extends StoreProblem {
  readonly code = 'INVALID_UNTIL';
}
