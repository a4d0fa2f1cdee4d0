import {
  set,
  type Plan,
  type PlanItem,
  type Result,
  type SecurityProfileId,
  type SettingValues,
} from '@rollcall/core';
import type { Actor } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { parsePlan, serialisePlan } from '@rollcall/core/stored-plan';
import { describe, expect, it } from 'vitest';
import { createUserAdministration } from '@rollcall/administration';
import { administrator, groupedOffice } from '../../test/acting.js';
import { office, seed, staffedOffice } from '../../test/office.js';

const ada = { logins: ['Ada'] };
const agents = { template: { name: 'Agents' } };
const person = { firstName: 'New', lastName: 'Person', email: 'new@example.com' };

async function run(
  { execute }: { readonly execute: Awaited<ReturnType<typeof staffedOffice>>['admin']['execute'] },
  plan: Result<Plan, unknown> | Plan,
): Promise<readonly string[]> {
  const made = 'items' in plan ? plan : plan._unsafeUnwrap();
  const { items } = await orThrow(execute(made)).finished;
  return items.map((item) => ('reason' in item ? item.reason.code : item.outcome));
}

/** A plan whose first item was edited by hand, so that it can be read back all the same. */
function edited(plan: Plan, change: (item: PlanItem) => PlanItem): Plan {
  return orThrow(parsePlan(serialisePlan({ ...plan, items: plan.items.map(change) })));
}

describe('a directory user who got a profile since', () => {
  const assign = ({ admin }: ReturnType<typeof office>) =>
    admin.directory.planAssignSecurityProfiles({ users: ada, securityProfiles: ['Admin'] });

  it('is not given security profiles, where a suspension took them away', async () => {
    const made = office({ users: [seed('Ada')] });
    const { admin, users } = made;
    const before = await assign(made);
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    await run(admin, await admin.templates.planApply({ ...agents, users: ada, promote: 'include' }));
    await run(admin, await admin.directory.planSuspend({ users: ada, securityProfile: 'QualityAnalyst' }));
    users.change('Ada', { securityProfileIds: set(['agent']) });
    expect(await run(admin, before)).toEqual(['changed-since-planned']);
    expect(users.get('Ada').fields.securityProfileIds).toEqual(['agent']);
  });

  it('is not deleted, and neither is the directory user of somebody else by an id in a document', async () => {
    const { admin, users } = await staffedOffice(['Ada', 'Bob']);
    const plan = orThrow(await admin.users.planDelete({ users: ada, from: 'here-and-directory' }));
    const [bob] = orThrow(await admin.users.list({ where: { loginStartsWith: 'bob' } })).items;
    const alone = edited(plan, ({ profileId: _profile, saw, steps, ...item }) => ({
      ...item,
      saw: { directory: saw.directory! },
      steps: steps.slice(0, 2),
    }));
    expect(await run(admin, alone)).toEqual(['changed-since-planned']);
    const paired = edited(plan, (item) => ({ ...item, profileId: bob!.profile.id }));
    expect(await run(admin, paired)).toEqual(['changed-since-planned']);
    expect(users.all()).toHaveLength(2);
  });
});

describe('a transition edited by hand', () => {
  const admins = ['admin' as SecurityProfileId];
  const giving = { group: 'security-profiles', fields: { securityProfileIds: set(admins) } } as const;
  const swapped = (plan: Plan) =>
    edited(plan, (item) => ({
      ...item,
      steps: item.steps.map((step) =>
        step.kind === 'update-directory-user' ? { ...step, change: giving } : step,
      ),
    }));

  it.each(['suspend', 'reinstate'] as const)(
    'gives somebody suspended nothing else: %s',
    async (transition) => {
      const { admin, users } = await staffedOffice(['Ada']);
      const suspend = () => admin.directory.planSuspend({ users: ada, securityProfile: 'QualityAnalyst' });
      await run(admin, await suspend());
      const other = () => admin.directory.planSuspend({ users: ada, securityProfile: 'CallCenterManager' });
      const plan =
        transition === 'suspend' ? await other() : await admin.directory.planReinstate({ users: ada });
      expect(await run(admin, swapped(orThrow(plan as Result<Plan, never>)))).toEqual(['lifecycle-forbids']);
      expect(users.get('Ada').fields.securityProfileIds).toEqual(['quality-analyst']);
    },
  );

  it('takes nothing away that is not remembered first, where nobody may assign', async () => {
    const { base, directory, users } = await staffedOffice(['Ada']);
    const outside = { scim: ['assign-security-profiles'] } as const;
    const admin = createUserAdministration({ ...base, directory, outside });
    const management = { kind: 'outside', system: 'scim' } as const;
    await run(admin, await admin.users.planChangeManagement({ users: ada, management }));
    const plan = orThrow(
      await admin.directory.planSuspend({ users: ada, securityProfile: 'QualityAnalyst' }),
    );
    const unremembered = edited(plan, (item) => ({
      ...item,
      steps: item.steps.filter(({ kind }) => kind !== 'change-lifecycle'),
    }));
    expect(await run(admin, unremembered)).toEqual(['managed-outside']);
    expect(users.get('Ada').fields.securityProfileIds).toEqual(['agent']);
    expect(await run(admin, plan)).toEqual(['done']);
  });
});

it('somebody deleted takes nothing over from the directory, whatever a plan says it is part of', async () => {
  const { admin, users } = await staffedOffice(['Ada']);
  const plan = orThrow(await admin.directory.planEdit({ users: ada, changes: { mobile: set('+15550100') } }));
  await run(admin, await admin.users.planChangeLifecycle({ users: ada, transition: 'soft-delete' }));
  users.change('Ada', { mobile: set('+15550100'), lastName: set('Other') });
  const forged = { ...plan, items: plan.items.map((item) => ({ ...item, saw: {} })) };
  expect(await run(admin, forged)).toEqual(['lifecycle-forbids']);
});

describe('an outside system', () => {
  const scim: Actor = { kind: 'outside-system', system: 'SCIM' };
  const management = { kind: 'outside', system: 'SCIM' } as const;

  it('does not take over a directory user by a profile of the same login name', async () => {
    const { as, users } = await groupedOffice();
    users.add(seed('Vic'));
    const system = await as(scim);
    await run(system, await system.users.planCreate([{ loginName: 'Vic', ...agents, management }]));
    const vic = { logins: ['Vic'] };
    expect(await run(system, await system.planResync({ users: vic }))).toEqual(['out-of-scope']);
    const deletion = await system.users.planDelete({ users: vic, from: 'here-and-directory' });
    expect(await run(system, deletion)).toEqual(['out-of-scope']);
    expect(users.get('Vic')).toBeDefined();
  });
});

describe('an administrator of a group', () => {
  it('does not learn by a creation what somebody out of scope has', async () => {
    const { as } = await groupedOffice();
    const lead = await as(administrator(['staff', 'helper'], { hierarchyGroups: ['sales'] }));
    const settings = { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] };
    const directory = { ...settings, hierarchy: 'North' };
    const eve = { loginName: 'Eve', ...agents, identity: person, directory };
    const plan = orThrow(await lead.users.planCreate([eve]));
    const named = (userValues: SettingValues) =>
      edited(plan, (item) => ({
        ...item,
        loginName: 'Cid',
        steps: item.steps.map((step) => {
          if (step.kind === 'create-profile') return { ...step, userValues };
          return step.kind === 'create-directory-user'
            ? { ...step, user: { ...step.user, loginName: 'Cid' } }
            : step;
        }),
      }));
    for (const guess of [{}, { extension: '12' }])
      expect(await run(lead, named(guess))).toEqual(['out-of-scope']);
  });
});

describe('what a suspension remembers', () => {
  it('is not forgotten while the directory user is there, whatever a plan says', async () => {
    const { admin, users } = await staffedOffice(['Ada']);
    await run(admin, await admin.directory.planSuspend({ users: ada, securityProfile: 'QualityAnalyst' }));
    const remembered = async () => orThrow(await admin.users.get('Ada')).profile.lifecycle?.suspended;
    const back = orThrow(await admin.directory.planReinstate({ users: ada }));
    const only = (kind: string) => (item: PlanItem) => ({
      ...item,
      steps: item.steps.filter((step) => step.kind === kind),
    });
    expect(await run(admin, edited(back, only('change-lifecycle')))).toEqual(['changed-since-planned']);
    const deletion = orThrow(await admin.users.planDelete({ users: ada, from: 'here-and-directory' }));
    expect(await run(admin, edited(deletion, only('delete-profile')))).toEqual(['lifecycle-forbids']);
    expect(await remembered()).toEqual({ securityProfileIds: ['agent'] });
    expect(users.get('Ada').fields.securityProfileIds).toEqual(['quality-analyst']);
  });

  it.each(['reinstate', 'delete'] as const)('is forgotten once the user is gone: %s', async (what) => {
    const { admin, users } = await staffedOffice(['Ada']);
    await run(admin, await admin.directory.planSuspend({ users: ada, securityProfile: 'QualityAnalyst' }));
    users.remove('Ada');
    const plan =
      what === 'delete'
        ? await admin.users.planDelete({ users: ada, from: 'here-and-directory' })
        : await admin.directory.planReinstate({ users: ada });
    expect(await run(admin, plan as Result<Plan, never>)).toEqual(['done']);
  });
});
