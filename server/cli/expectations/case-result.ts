import type { AccessState } from '../../access/terms/proof.ts';
import type { ReasonClass } from '../../access/terms/reason-classes.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { Expectation } from '../../questions/expectations/expectation.ts';

/** How one expectation came out. */
export interface CaseResult {
  readonly file: string;
  readonly name: string;
  readonly line: number;
  /** What is not as expected, one sentence each; none when it passes. */
  readonly faults: readonly string[];
  /** Null for expectations that are not about one person. */
  readonly verdict: Verdict | null;
  readonly because: readonly ReasonClass[];
  /** Absent for expectations that are not about one person; null where missing facts leave it open. */
  readonly state?: AccessState | null;
  /** Groups by id, directory roles by name. */
  readonly toActivate?: readonly string[];
  /** Ids of the evidence. */
  readonly through: readonly string[];
  readonly expected: Readonly<Record<string, unknown>>;
  readonly sentence: string;
  /** The answer's proof in a few lines, for a failure. */
  readonly proof: readonly string[];
  readonly who?: readonly string[];
  readonly warnings?: readonly string[];
}

/** A case as `--json` prints it: these names are for other programs, so none may change. */
export function jsonOfCase(result: CaseResult): Record<string, unknown> {
  const { file, name, faults, verdict, because, through, expected, sentence } = result;
  const { state, toActivate, who, warnings } = result;
  return {
    file,
    name,
    pass: faults.length === 0,
    verdict,
    ...(state === undefined ? {} : { state }),
    ...(toActivate === undefined ? {} : { toActivate }),
    because,
    through,
    expected,
    sentence,
    ...(who === undefined ? {} : { who }),
    ...(warnings === undefined ? {} : { warnings }),
  };
}

/** What the file expects, as far as it states it. */
export function expectedOf(expectation: Expectation): Record<string, unknown> {
  switch (expectation.kind) {
    case 'access': {
      const { verdict, state, toActivate, because, through, notThrough } = expectation;
      return {
        ...(verdict === undefined ? {} : { verdict }),
        ...(state === undefined ? {} : { state }),
        ...(toActivate === undefined ? {} : { toActivate }),
        ...(because.length === 0 ? {} : { because }),
        ...(through.length === 0 ? {} : { through }),
        ...(notThrough.length === 0 ? {} : { notThrough }),
      };
    }
    case 'people': {
      const { exactly, atMost, atLeast, except } = expectation;
      return Object.fromEntries(
        Object.entries({ exactly, atMost, atLeast, except }).filter(([, ids]) => ids !== undefined),
      );
    }
    case 'warning':
      return { warns: expectation.warns };
  }
}
