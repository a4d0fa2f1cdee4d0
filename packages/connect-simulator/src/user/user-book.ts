import { duplicate, notFound } from '../refusal/refusal.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';
import { laggingView } from './lagging-view.js';
import { type NewUser, type SimulatedUser, type UserFields, userFields } from './simulated-user.js';

/** The users of an instance, with what its slower readers see of them. */
export interface UserBook {
  readonly size: () => number;
  /** Everyone, as things really are. */
  readonly all: () => readonly SimulatedUser[];
  readonly get: (id: string) => SimulatedUser | undefined;
  readonly byUsername: (username: string) => SimulatedUser | undefined;
  readonly add: (user: NewUser) => SimulatedUser;
  readonly change: (id: string, fields: Partial<UserFields>) => SimulatedUser;
  readonly remove: (id: string) => void;
  readonly setStatus: (id: string, agentStatusId: string) => void;
  /** Takes in a user who existed before the simulator started: every reader sees it at once. */
  readonly restore: (user: SimulatedUser) => void;
  /** What SearchUsers sees. */
  readonly searchable: () => readonly SimulatedUser[];
  /** What ListUsers sees. */
  readonly listed: () => readonly SimulatedUser[];
}

/** What a book of users needs to know of the instance that it belongs to. */
export interface UserBookSettings {
  readonly now: () => number;
  readonly newId: () => string;
  readonly arnOf: (id: string) => string;
  readonly switches: SimulatorSwitches;
}

export function userBook({ now, newId, arnOf, switches }: UserBookSettings): UserBook {
  const users = new Map<string, SimulatedUser>();
  const ids = new Map<string, string>();
  const searchIndex = laggingView<SimulatedUser>(switches.searchLagMs);
  const list = laggingView<SimulatedUser>(switches.listLagMs);
  let sequence = 0;
  const keyOf = (username: string): string =>
    switches.loginCase === 'variants-coexist' ? username : username.toLowerCase();
  const keep = (user: SimulatedUser, at: number): SimulatedUser => {
    users.set(user.Id, user);
    searchIndex.note(user.Id, user, at);
    list.note(user.Id, user, at);
    return user;
  };
  const existing = (id: string): SimulatedUser => {
    const user = users.get(id);
    if (user === undefined) throw notFound('User', id);
    return user;
  };
  const enter = (user: SimulatedUser, at: number): SimulatedUser => {
    if (ids.has(keyOf(user.Username))) throw duplicate('A user with this username already exists.');
    ids.set(keyOf(user.Username), user.Id);
    sequence = Math.max(sequence, user.sequence);
    return keep(user, at);
  };

  return {
    size: () => users.size,
    all: () => [...users.values()],
    get: (id) => users.get(id),
    byUsername: (username) => users.get(ids.get(keyOf(username)) ?? ''),
    add: (user) => {
      const at = now();
      const Id = newId();
      return enter(
        { ...user, Id, Arn: arnOf(Id), sequence: sequence + 1, createdAt: at, modifiedAt: at },
        at,
      );
    },
    change: (id, fields) => {
      const user = existing(id);
      const at = now();
      const moved = userFields.some(
        (field) => Object.hasOwn(fields, field) && switches.lastModifiedMovedBy.includes(field),
      );
      return keep({ ...user, ...fields, modifiedAt: moved ? at : user.modifiedAt }, at);
    },
    remove: (id) => {
      const user = existing(id);
      users.delete(id);
      ids.delete(keyOf(user.Username));
      searchIndex.note(id, undefined, now());
      list.note(id, undefined, now());
    },
    setStatus: (id, agentStatusId) => {
      keep({ ...existing(id), agentStatusId }, now());
    },
    restore: (user) => {
      enter(user, Number.NEGATIVE_INFINITY);
    },
    searchable: () => searchIndex.at(now()),
    listed: () => list.at(now()),
  };
}
