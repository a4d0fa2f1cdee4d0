import type { SimulatedAccount } from '../instance/simulated-account.js';
import type { CallLog } from '../calls/call-log.js';
import type { CallOutcome } from '../calls/call-record.js';
import type { FaultKind } from '../fault/fault.js';
import type { FaultPlan } from '../fault/fault-plan.js';
import { checkShape } from '../model/check-shape.js';
import { connectModel } from '../model/connect-model.js';
import type { OperationName } from '../model/operation-name.js';
import { operations } from '../operation/operations.js';
import { expiredToken } from '../paging/page-token.js';
import type { Throttle } from '../quota/throttle.js';
import { Refusal } from '../refusal/refusal.js';
import { errorAnswer, successAnswer, unavailableAnswer } from './answers.js';
import { checkAuthorization } from './check-authorization.js';
import type { IncomingCall } from './incoming-call.js';
import { readInput } from './read-input.js';
import type { Answer, Reply } from './reply.js';
import { findRoute, type Route } from './route.js';

/** What serving calls takes. */
export interface CallServer {
  readonly account: SimulatedAccount;
  readonly throttle: Throttle;
  readonly faults: FaultPlan;
  readonly log: CallLog;
  readonly startedAt: number;
}

/** Serves one call, all at once: what it changes and what it answers belong to one instant of the simulator's clock. */
export function serveCall(server: CallServer, call: IncomingCall, requestId: string): Reply {
  const route = findRoute(call.method, call.path);
  if (route === undefined) {
    return answer(
      errorAnswer({ errorName: 'UnknownOperationException', status: 404, message: 'No such operation.' }),
    );
  }
  const { operation } = route;
  const at = server.account.now();
  try {
    checkAuthorization(call.headers.authorization);
    const { reply, outcome, status, errorName } = serveRoute(server, route, call, at);
    server.log.note({
      operation,
      at,
      outcome,
      status,
      requestId,
      ...(errorName !== undefined && { errorName }),
    });
    return reply;
  } catch (error) {
    const refusal = asRefusal(error, server.account);
    const outcome = outcomeOf(refusal, server);
    const { status, errorName } = refusal;
    server.log.note({ operation, at, outcome, status, errorName, requestId });
    return answer(errorAnswer(refusal, outcome === 'throttled' ? retryAfter(server.account) : {}));
  }
}

interface Served {
  readonly reply: Reply;
  readonly outcome: CallOutcome;
  readonly status: number;
  readonly errorName?: string;
}

function serveRoute(server: CallServer, route: Route, call: IncomingCall, at: number): Served {
  const { operation } = route;
  const page = isLaterPage(call) ? 'later' : 'first';
  const fault = server.faults.strike({ operation, since: at - server.startedAt, page });
  if (fault === 'unavailable') return { reply: answer(unavailableAnswer), outcome: 'failed', status: 503 };
  if (fault === 'throttle' || !server.throttle.admits(operation, at)) throw throttled(server.account);
  if (fault?.endsWith('-before-commit')) return broken(fault);
  if (fault === 'expired-token') throw expiredToken();
  const done = perform(server.account, route, call, fault);
  return fault?.endsWith('-after-commit')
    ? broken(fault)
    : { reply: answer(done), outcome: 'answered', status: done.status };
}

function perform(
  account: SimulatedAccount,
  route: Route,
  call: IncomingCall,
  fault: FaultKind | undefined,
): Answer {
  const input = readInput(route, call);
  const pageFault = fault === 'duplicate-item' || fault === 'missing-page' ? fault : undefined;
  const output: unknown = operations[route.operation](input as never, { ...account, pageFault });
  return successAnswer(
    connectModel.operations[route.operation].successCode,
    checkedOutput(route.operation, output),
  );
}

/** An answer that breaks the model is a defect of the simulator, and is not passed off as one of AWS's. */
function checkedOutput(operation: OperationName, output: unknown): unknown {
  const { output: shape } = connectModel.operations[operation];
  if (shape === undefined) return undefined;
  const fault = checkShape(shape, output, 'answer');
  if (fault !== undefined) throw new Error(`${operation} would answer ${fault.member} that ${fault.reason}.`);
  return output;
}

function broken(fault: FaultKind): Served {
  if (fault.startsWith('reset'))
    return { reply: { kind: 'reset' }, outcome: 'failed', status: 0, errorName: fault };
  if (fault.startsWith('stall'))
    return { reply: { kind: 'stall' }, outcome: 'failed', status: 0, errorName: fault };
  const error = { errorName: 'InternalServiceException', status: 500, message: 'Request processing failed.' };
  return { reply: answer(errorAnswer(error)), outcome: 'failed', status: 500, errorName: error.errorName };
}

const answer = (given: Answer): Reply => ({ kind: 'answer', answer: given });

const isLaterPage = ({ query, body }: IncomingCall): boolean =>
  Boolean(query.get('nextToken')) || /"NextToken"\s*:\s*"[^"]/u.test(body);

const throttled = ({ switches }: SimulatedAccount): Refusal =>
  new Refusal(switches.throttle.name, 429, 'Rate exceeded');

const retryAfter = ({ switches: { throttle } }: SimulatedAccount): Readonly<Record<string, string>> =>
  throttle.retryAfterSeconds === undefined ? {} : { 'retry-after': String(throttle.retryAfterSeconds) };

function outcomeOf({ status, errorName }: Refusal, { account: { switches } }: CallServer): CallOutcome {
  if (errorName === switches.throttle.name) return 'throttled';
  return status >= 500 ? 'failed' : 'refused';
}

function asRefusal(error: unknown, { switches }: SimulatedAccount): Refusal {
  if (!(error instanceof Refusal)) {
    return new Refusal('InternalServiceException', 500, `Defect of the simulator: ${String(error)}`);
  }
  const isEither = ['InvalidParameterException', 'InvalidRequestException'].includes(error.errorName);
  if (switches.refusals === 'as-documented' || !isEither) return error;
  const name =
    switches.refusals === 'always-invalid-parameter'
      ? 'InvalidParameterException'
      : 'InvalidRequestException';
  return new Refusal(name, 400, error.message);
}
