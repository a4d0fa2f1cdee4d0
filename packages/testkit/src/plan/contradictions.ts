import { canonicalJson, type NewUser, type ProfileChanges } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { someNewUserIn } from './loose-creation.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { showPlanCase } from './show-plan-case.js';
import { someEnvironment, versionAmong } from './some-environment.js';

/** The same wish, told once more; each but the first differs from it in one thing. */
const retellings: Readonly<Record<string, (user: NewUser) => NewUser>> = {
  'told again': (user) => ({ ...user }),
  'another name': (user) => ({ ...user, identity: { ...user.identity, lastName: 'Other' } }),
  'another secret': ({ userValues, ...user }) => ({ ...user, userValues: { ...userValues, pin: 'hush-2' } }),
  'another spelling': (user) => ({ ...user, loginName: user.loginName.toUpperCase() }),
  'another place': (user) => {
    const { directory: _, ...here } = user;
    return here;
  },
};

const secretEdit = (value: string): ProfileChanges => ({ userValues: { pin: { kind: 'set', value } } });

const input = fc
  .record({
    environment: someEnvironment,
    loose: someNewUserIn,
    how: fc.constantFrom(...Object.keys(retellings)),
  })
  .map(({ environment, loose, how }) => {
    const asked = loose(environment);
    const user = { ...asked, userValues: { ...asked.userValues, pin: 'hush-1' } };
    return { environment, how, users: [user, retellings[how]!(user)] };
  });

export const contradictions = defineLaw({
  id: 'plan.contradictions',
  statement:
    'Whoever is named twice and wanted differently – be it in a secret – is refused; whoever is wanted the same is planned once.',
  classes: [...Object.keys(retellings), 'edited'],
  input,
  show: ({ environment, how, users }) =>
    `${how}: ${showPlanCase({ environment, intent: { kind: 'create', users } })}`,
  holds: (subject: PlanSubject, { environment, how, users }, cover) => {
    const created = (some: readonly NewUser[]) =>
      planOf(subject, { environment, intent: { kind: 'create', users: some } }, [])?.items;
    const [once, other] = users.map((user) => created([user]));
    if (once?.[0]?.refusal === undefined && other?.[0]?.refusal === undefined && once && other) {
      cover(how);
      const both = created(users)!;
      if (canonicalJson(users[0]) === canonicalJson(users[1]))
        demandEqual(both, once, 'it is not planned once');
      else demand(both.every(isContradictory), `${how}, and it is planned`);
    }
    const targets = rowsOf(subject, { environment }).map(subject.targetOfRow);
    const edits = ['hush-1', 'hush-2'].flatMap((value) =>
      targets.map((target) => ({ target, changes: secretEdit(value) })),
    );
    const { catalog, origin, versions } = environment;
    const context = { catalog, origin, manifest: undefined, versionOf: versionAmong(versions) };
    const plan = subject.planEdit({ ...context, action: 'maintain', edits, identityType: undefined });
    for (const item of plan.items) {
      if (
        item.profileId === undefined ||
        /^(managed-outside|lifecycle-forbids)$/.test(item.refusal?.code ?? '')
      )
        continue;
      cover('edited');
      demand(isContradictory(item), `${item.loginName} is edited in one of two ways`);
    }
  },
});

function isContradictory({ refusal }: { readonly refusal?: { readonly code: string } }): boolean {
  return refusal?.code === 'contradictory-request';
}
