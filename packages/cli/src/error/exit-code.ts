/** What the exit codes of the command mean. */
export const exitCodes = {
  done: 0,
  someFailed: 1,
  badInput: 2,
  blocked: 3,
  /** A mistake in this program (`EX_SOFTWARE` of sysexits.h). */
  unexpected: 70,
  /** 128 + SIGINT. */
  cancelled: 130,
} as const;

/** An exit code of the command. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
