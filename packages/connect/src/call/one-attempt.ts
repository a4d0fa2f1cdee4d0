import type { ConnectClientLike } from './connect-client.js';

/** What is used of a stack of the SDK's middleware. */
interface MiddlewareStack {
  add(middleware: (next: unknown) => unknown, options: object): void;
  clone(): MiddlewareStack;
}

/** Stands in the place of the SDK's retries and passes every call on, once. */
const instead = {
  name: 'retryMiddleware',
  tags: ['RETRY'],
  step: 'finalizeRequest',
  priority: 'high',
  override: true,
} as const;
const passOn = (next: unknown): unknown => next;

/**
 * Makes commands that a client of the SDK attempts once, however often it is configured to: its retries do not keep to
 * quotas, repeat what is permanent (LimitExceededException) and hide that a CreateUser was repeated. They are middleware,
 * and a command may put another in its place, for itself alone. A client without a stack, or with one of another make,
 * is left as it is: it is the host's to let it attempt once.
 */
export function oneAttemptBy(client: ConnectClientLike): (command: object) => void {
  if (!canStandIn(client)) return () => undefined;
  return (command) => stackOf(command)?.add(passOn, instead);
}

function canStandIn(client: object): boolean {
  try {
    const stack = stackOf(client)?.clone();
    stack?.add(passOn, instead);
    return stack !== undefined;
  } catch {
    return false;
  }
}

function stackOf(owner: object): MiddlewareStack | undefined {
  const { middlewareStack } = owner as { middlewareStack?: Partial<MiddlewareStack> };
  const { add, clone } = middlewareStack ?? {};
  return typeof add === 'function' && typeof clone === 'function'
    ? (middlewareStack as MiddlewareStack)
    : undefined;
}
