import type { Cause, PortError } from '@rollcall/core';

/** Builds the port's error from where it happened. */
type Told = (operation: string, cause: Cause) => PortError;

const unavailable: Told = (_, cause) => ({ code: 'unavailable', cause });
const timedOut: Told = (_, cause) => ({ code: 'timed-out', cause });
const denied: Told = (operation, cause) => ({ code: 'denied', operation, cause });
const unexpected: Told = (operation, cause) => ({ code: 'unexpected-answer', operation, cause });
const refused =
  (detail: string): Told =>
  (operation, cause) => ({ code: 'invalid-request', operation, detail, cause });

const notMigrated = refused('the schema is not there, or not as this version wants it: run migrate');

/** What a SQLSTATE means to the caller: the whole code first, then its class (its first two characters). */
const bySqlState: Readonly<Record<string, Told>> = {
  '08': unavailable,
  '22': refused('a value is not one that Postgres can keep'),
  '23': refused('a value breaks a rule of the schema'),
  '25P01': refused('the connection has no open transaction'),
  '25P02': refused('the transaction has already failed: roll it back'),
  '25P03': timedOut,
  '25P04': timedOut,
  '25': denied,
  '28': denied,
  '3D': notMigrated,
  '3F': notMigrated,
  '40': unavailable,
  '42501': denied,
  '42P01': notMigrated,
  '42703': notMigrated,
  '42883': notMigrated,
  '42': unexpected,
  '53': unavailable,
  '54': refused('a value is too long for an index of Postgres, or nested too deep'),
  '55P03': timedOut,
  '55': unavailable,
  '57014': timedOut,
  '57': unavailable,
  '58': unavailable,
};

const TIMED_OUT = /timeout/i;
/** The driver itself gives up a login for which it has no password. */
const NO_PASSWORD = /^SASL: .*password/;

/** The port's error for what the driver threw. It keeps the name and the code, and no text: texts can hold values. */
export function portErrorOf(thrown: unknown, operation: string): PortError {
  const cause = causeOf(thrown);
  const { code = '' } = cause;
  if (isFromServer(thrown)) {
    const told = bySqlState[code] ?? bySqlState[code.slice(0, 2)] ?? unexpected;
    return told(operation, cause);
  }
  if (thrown instanceof Error && NO_PASSWORD.test(thrown.message)) return denied(operation, cause);
  return isLate(thrown) ? timedOut(operation, cause) : unavailable(operation, cause);
}

/** Whether the driver has waited as long as the host allows: what it waited for may still go on. */
export function isLate(thrown: unknown): boolean {
  if (isFromServer(thrown) || !(thrown instanceof Error)) return false;
  return causeOf(thrown).code === 'ETIMEDOUT' || TIMED_OUT.test(thrown.message);
}

/** Whether the connection is of no more use. */
export function isConnectionLost(thrown: unknown): boolean {
  if (!isFromServer(thrown)) return true;
  const code = sqlStateOf(thrown);
  return code.startsWith('08') || LOST.has(code);
}

/** Whether somebody else was quicker or in the way, so that the same once more may succeed. */
export function isClash(thrown: unknown): boolean {
  return isFromServer(thrown) && CLASHES.has(sqlStateOf(thrown));
}

/** Whether a row of this key has come into being since it was looked for. */
export function isUniqueViolation(thrown: unknown): boolean {
  return isFromServer(thrown) && sqlStateOf(thrown) === '23505';
}

/** The server shuts down, was killed, is not up yet, or has dropped an idle session. */
const LOST = new Set(['57P01', '57P02', '57P03', '57P04', '57P05', '25P03', '25P04']);
/** Unique violation, serialization failure, deadlock. */
const CLASHES = new Set(['23505', '40001', '40P01']);

/** The server's own errors have a severity; what else the driver throws is about the connection. */
function isFromServer(thrown: unknown): boolean {
  return thrown instanceof Error && 'severity' in thrown;
}

function sqlStateOf(thrown: unknown): string {
  return causeOf(thrown).code ?? '';
}

function causeOf(thrown: unknown): Cause {
  if (!(thrown instanceof Error)) return { name: 'Error' };
  const { name } = thrown;
  return 'code' in thrown && typeof thrown.code === 'string' ? { name, code: thrown.code } : { name };
}
