/** What a command ends with; scripts rely on it. */
export const exitCode = {
  /** Done; for an answer: allowed, for a test: everything passed. */
  success: 0,
  /** For an answer: denied; for a test: some expectation failed; for doctor: something is wrong. Never for anything else. */
  negative: 1,
  /** What was given cannot be used: an argument, a file, a setting. */
  badInput: 2,
  /** For an answer: conditional or unknown; for what was interrupted: not done. */
  undecided: 3,
  /** whycan itself failed. */
  internal: 70,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
