import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { looseEnvironment } from '../plan/some-environment.js';
import { fillBoth } from './some-neighbours.js';
import type { TenantAnswer, TenantsSubject } from './tenants-subject.js';

export const othersRefused = defineLaw({
  id: 'isolation.refused',
  state: 'stateful',
  statement:
    'Plans and rows of another environment are refused as `wrong-environment`, also rows that stand among own ones, and cursors as `invalid-cursor`; nothing is written on either side.',
  classes: ['plan', 'rows', 'rows among own', 'pair', 'cursor'],
  input: fc.record({
    environment: looseEnvironment(),
    what: fc.constantFrom('plan', 'rows', 'rows among own', 'pair', 'cursor'),
  }),
  holds: async (subject: TenantsSubject, { environment, what }, cover) => {
    const { ours, theirs } = subject;
    const { versions, ownView, theirView } = await fillBoth(subject, environment);
    const before = [ours.kept(), theirs.kept()];
    const refusals: TenantAnswer[] = [];
    const plannedWith = async (view: typeof theirView) => {
      refusals.push(await ours.plan.apply(view, versions[0]!));
      refusals.push(await ours.plan.edit(view), await ours.plan.delete(view), await ours.plan.resync(view));
    };
    switch (what) {
      case 'plan':
        for (const plan of [await theirs.plan.resync(theirView), await theirs.plan.delete(theirView)])
          if (plan.isOk()) refusals.push(await ours.execute(plan.value));
        break;
      case 'rows':
        await plannedWith(theirView);
        break;
      case 'rows among own':
        if (theirView.rows.length > 0)
          await plannedWith({ ...ownView, rows: [...ownView.rows, ...theirView.rows] });
        break;
      case 'pair': {
        const [user] = environment.world.users;
        const [profile] = environment.world.profiles;
        if (user !== undefined && profile !== undefined)
          refusals.push(ours.plan.confirmLink(theirView, { directory: user.id, profile: profile.id }));
        break;
      }
      case 'cursor': {
        const next = (await theirs.list()).map((page) => page.next).unwrapOr(undefined);
        if (next !== undefined) refusals.push(await ours.list(next));
        break;
      }
      default:
        return what satisfies never;
    }
    if (refusals.length > 0) cover(what);
    const due = what === 'cursor' ? 'invalid-cursor' : 'wrong-environment';
    for (const answer of refusals)
      demand(
        answer.isErr() && answer.error.code === due,
        `it was ${answer.isErr() ? answer.error.code : 'taken'}`,
      );
    demandEqual([ours.kept(), theirs.kept()], before, 'something was written');
  },
});
