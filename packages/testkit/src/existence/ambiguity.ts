import type { Ambiguity, Candidates, ExistenceRow, Login } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { ExistenceSubject } from './existence-subject.js';
import { join } from './join.js';
import { someWorld } from './some-world.js';

const reasons: readonly Ambiguity[] = ['replaced', 'equal-keys', 'equal-skeletons', 'same-key-twins'];

export const ambiguity = defineLaw({
  id: 'existence.ambiguity',
  statement:
    'Whoever is left on both sides of a skeleton, or shares a key with another on one side, is in an ambiguous row, which tells the first reason that holds: replaced, equal keys, equal skeletons, twins.',
  classes: [...reasons, 'left alone'],
  input: someWorld,
  holds: (subject: ExistenceSubject, world, cover) => {
    const rows = join(subject, world);
    for (const row of rows) {
      if (row.presence !== 'ambiguous') continue;
      const reason = reasonAmong(row.candidates);
      cover(reason);
      demand(row.reason === reason, `${reason} is told as ${row.reason}`);
      const { directory, profiles } = row.candidates;
      demand(directory.length + profiles.length > 1, 'somebody alone is ambiguous');
      const logins = [...directory.map(({ login }) => login), ...profiles.map(placeOf)];
      const shared = reason === 'same-key-twins' ? keyOf : skeletonOf;
      demand(new Set(logins.map(shared)).size === 1, 'strangers are in one row');
    }
    const [there, here] = aloneIn(rows);
    if (there.length + here.length > 0) cover('left alone');
    demand(new Set(there.map(keyOf)).size === there.length, 'twins are left alone');
    const skeletons = new Set(there.map(skeletonOf));
    demand(
      here.every((login) => !skeletons.has(login.skeleton)),
      'look-alikes on both sides are left alone',
    );
  },
});

function reasonAmong({ directory, profiles }: Candidates): Ambiguity {
  if (directory.length === 0 || profiles.length === 0) return 'same-key-twins';
  const has = (key: string): boolean => directory.some(({ login }) => login.key === key);
  if (profiles.some(({ link }) => link !== undefined && has(link.login.key))) return 'replaced';
  return profiles.some(({ login }) => has(login.key)) ? 'equal-keys' : 'equal-skeletons';
}

/** The logins of those who stand alone, though nothing settles who they are: no login that is taken, no link not seen. */
function aloneIn(rows: readonly ExistenceRow[]): readonly [readonly Login[], readonly Login[]] {
  const there = rows.flatMap((row) =>
    row.presence === 'directory-only' && row.hindrance === undefined ? [row.directory.login] : [],
  );
  const here = rows.flatMap((row) =>
    row.presence === 'profile-only' && row.link !== 'not-seen' ? [placeOf(row.profile)] : [],
  );
  return [there, here];
}

/** The login under which the directory knew a profile, if it did. */
function placeOf({
  link,
  login,
}: {
  readonly link?: { readonly login: Login };
  readonly login: Login;
}): Login {
  return link?.login ?? login;
}

function keyOf({ key }: Login): string {
  return key;
}

function skeletonOf({ skeleton }: Login): string {
  return skeleton;
}
