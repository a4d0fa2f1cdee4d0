import type { User } from '@aws-sdk/client-connect';
import { err, ok, type CancelSignal, type DirectoryWriteError, type Result } from '@rollcall/core';
import { unexpectedAnswer, writeErrorOf, type Failure } from '../call/failure.js';
import type { Input } from '../call/operation.js';
import type { ConnectPacing } from '../pacing/connect-pacing.js';
import { hasUnknownEnd } from '../pacing/repetition.js';
import { creationMark, hasMark, withMark } from './creation-mark.js';
import { listLoginBy, searchLoginBy, type FindLogin, type FindLoginParts } from './find-login.js';

/** Makes one user, and gives its id. */
export type CreateOnce = (
  input: Input<'CreateUser'>,
  signal: CancelSignal | undefined,
) => Promise<Result<string, DirectoryWriteError>>;

/** What creating takes. */
export interface CreateOnceParts extends FindLoginParts {
  readonly pacing: Pick<ConnectPacing, 'attempts' | 'backoffMs' | 'clock' | 'random'>;
  /** Whether users are marked at creation. */
  readonly marks: 'tag' | 'none';
}

/** One creation under way. */
interface Creation {
  readonly login: string;
  readonly mark: string;
  readonly create: () => Promise<Result<string, Failure>>;
  readonly signal: CancelSignal | undefined;
}

/**
 * Makes one user, also when answers are lost. CreateUser has no client token, and its natural key is the login: so each
 * user is made with a mark of its own, and after an attempt whose end is unknown the login is looked for. A user with the
 * mark is the one wanted; one without it has taken the login; where there is none, creation is tried again.
 */
export function createOnceBy(parts: CreateOnceParts): CreateOnce {
  const settle = settleBy(parts);
  return async (input, signal) => {
    const mark = creationMark(parts.pacing.random);
    const marked = parts.marks === 'tag' ? withMark(input, mark) : input;
    const create: Creation['create'] = async () => {
      const answer = await parts.call({ operation: 'CreateUser', input: marked }, signal);
      return answer.andThen(({ UserId }) => (UserId ? ok(UserId) : err(unexpectedAnswer('CreateUser'))));
    };
    const first = await create();
    if (first.isOk()) return ok(first.value);
    if (!hasUnknownEnd(first.error)) return err(writeErrorOf(first.error));
    return settle({ login: input.Username ?? '', mark, create, signal }, first.error);
  };
}

/** Finds out how a creation ended, and tries again where nothing came of it. */
function settleBy(parts: CreateOnceParts) {
  const { attempts, backoffMs, clock } = parts.pacing;
  const adoptFound = adoptBy(searchLoginBy(parts));
  const adoptListed = adoptBy(listLoginBy(parts));
  return async (creation: Creation, lost: Failure): ReturnType<CreateOnce> => {
    let last = lost;
    for (let repetition = 1; repetition < attempts; repetition += 1) {
      await clock.sleep(backoffMs(repetition), creation.signal);
      const adopted = await adoptFound(creation);
      if (adopted !== undefined) return adopted;
      if (isPerhapsOurs(last)) continue;
      const again = await creation.create();
      if (again.isOk()) return ok(again.value);
      last = again.error;
      if (!hasUnknownEnd(last) && !isPerhapsOurs(last)) return err(writeErrorOf(last));
    }
    return (isPerhapsOurs(last) ? await adoptListed(creation) : undefined) ?? err(writeErrorOf(last));
  };
}

/** The login that is taken may be the lost user's, whom the index does not know yet, and so may the quota's last place. */
function isPerhapsOurs({ code }: Failure): boolean {
  return code === 'login-taken' || code === 'quota-reached';
}

/** The wanted user, if the login has one; `undefined` if it has none, as far as the reader knows. */
function adoptBy(find: FindLogin) {
  return async ({ login, mark, signal }: Creation): Promise<Awaited<ReturnType<CreateOnce>> | undefined> => {
    const found = await find(login, signal);
    if (found.isErr()) return err(found.error);
    return found.value && adopted(found.value, mark);
  };
}

function adopted(user: User, mark: string): Result<string, DirectoryWriteError> {
  if (!hasMark(user, mark)) return err({ code: 'directory-login-taken' });
  return user.Id ? ok(user.Id) : err(unexpectedAnswer('DescribeUser'));
}
