import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationOn, somePolicy, someVersion, versionNamed } from '../../test/sample-arbitraries.js';
import { catalog, lookup, manifest, noon, origin, profile, user } from '../../test/samples.js';
import { applyTemplate } from '../apply/apply-template.js';
import { sameConfiguration } from '../apply/canonical-configuration.js';
import { effectiveMode, effectiveSettings } from '../apply/effective-settings.js';
import { sameJson } from '../json/same-json.js';
import type { UserProfile } from '../profile/user-profile.js';
import { stepProfile, type ProfileStep } from '../run/step-profile.js';
import { isProfileAsSeen } from '../run/check-item.js';
import type { TemplateVersion } from '../template/template-version.js';
import { changesOfItem } from './changes-of-item.js';
import { planApply, type ApplyRequest } from './plan-apply.js';
import { parsePlan, serialisePlan } from './plan-format.js';
import type { PlanTarget } from './plan-target.js';
import { isEmptyPlan, planCounts, type Plan, type PlanItem } from './plan.js';

interface Case {
  readonly request: ApplyRequest;
  readonly versions: readonly TemplateVersion[];
  readonly profiles: readonly UserProfile[];
}

const beneathEach = fc.tuple(...['b1', 'b2', 'b3'].map((id) => versionNamed(fc.constant(id))));

const someCase: fc.Arbitrary<Case> = fc
  .record({ versions: beneathEach, overrides: somePolicy, stays: fc.boolean() })
  .chain(({ versions, overrides, stays }) => {
    const template = stays ? fc.constant(versions[0]!) : someVersion;
    const logins = ['ann', 'Bob', 'cy', 'dee'];
    const profiles = fc.tuple(
      ...logins.map((login, index) =>
        configurationOn(versions[index % versions.length]!).map((configuration) =>
          profile(login, configuration),
        ),
      ),
    );
    return fc.record({ template, profiles }).map(({ template: applied, profiles: all }): Case => {
      const targets: PlanTarget[] = all.map((each) => ({
        kind: 'profile',
        profile: each,
        directory: { presence: 'not-looked' },
      }));
      targets.push({ kind: 'unknown', loginName: 'eve' }, { kind: 'unknown', loginName: 'EVE' });
      targets.push({
        kind: 'directory-only',
        user: user('fay', { firstName: 'Fay' }, { unread: ['email'] }),
        hindrance: 'none',
      });
      const versionOf = lookup(...versions, applied);
      const request: ApplyRequest = {
        origin,
        manifest,
        catalog,
        template: applied,
        overrides,
        promote: 'include',
        targets,
        versionOf,
      };
      return { request, versions: [...versions, applied], profiles: all };
    });
  });

const check = <T extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<T>) =>
  fc.assert(property, { numRuns: 300 });

function run(
  plan: Plan,
  item: PlanItem,
  current: UserProfile | undefined,
  versions: readonly TemplateVersion[],
) {
  const context = {
    catalog,
    plan,
    item,
    versionOf: lookup(...versions),
    secretOf: () => undefined,
    directoryUser: undefined,
    now: noon,
    newProfileId: () => 'p-new' as UserProfile['id'],
  };
  return stepProfile(context, item.steps[0] as ProfileStep, current);
}

describe('a plan of an apply', () => {
  it('is sound: running an item gives what applying gives, and running it again writes nothing', () => {
    check(
      fc.property(someCase, ({ request, versions, profiles }) => {
        const plan = planApply(request);
        for (const each of profiles) {
          const item = plan.items.find(({ profileId }) => profileId === each.id)!;
          const goal = applyTemplate(catalog, request.template, each.configuration, request.overrides);
          expect(item.steps.length === 0).toBe(sameConfiguration(goal, each.configuration));
          if (item.steps.length === 0) continue;
          const write = run(plan, item, each, versions)._unsafeUnwrap();
          const after = { ...each, configuration: goal, version: 2 };
          expect(write).toEqual({ kind: 'replace', profile: after, expectedVersion: 1 });
          expect(run(plan, item, after, versions)._unsafeUnwrap()).toBeUndefined();
        }
      }),
    );
  });

  it('is empty exactly when nobody has anything to do', () => {
    check(
      fc.property(someCase, ({ request, profiles }) => {
        const targets = request.targets.filter(({ kind }) => kind === 'profile');
        const moves = profiles.some(
          ({ configuration }) =>
            !sameConfiguration(
              applyTemplate(catalog, request.template, configuration, request.overrides),
              configuration,
            ),
        );
        expect(isEmptyPlan(planApply({ ...request, targets }))).toBe(!moves);
      }),
    );
  });

  it('does not depend on the order of users, on repeats or on the order of keys', () => {
    const withOrder = someCase.chain((each) =>
      fc
        .shuffledSubarray([...each.request.targets, ...each.request.targets], {
          minLength: each.request.targets.length * 2,
        })
        .map((targets) => ({ each, targets })),
    );
    check(
      fc.property(withOrder, ({ each, targets }) => {
        const turned = targets.map((target) =>
          target.kind === 'profile' ? { ...target, profile: turnedKeys(target.profile) } : target,
        );
        expect(serialisePlan(planApply({ ...each.request, targets: turned }))).toBe(
          serialisePlan(planApply(each.request)),
        );
      }),
    );
  });

  it('comes back from its text as it was', () => {
    check(
      fc.property(someCase, ({ request }) => {
        const plan = planApply(request);
        const back = parsePlan(serialisePlan(plan))._unsafeUnwrap();
        expect(back).toEqual(plan);
        expect(serialisePlan(back)).toBe(serialisePlan(plan));
        const counts = planCounts(back);
        expect(counts.planned + counts.unchanged + counts.refused).toBe(plan.items.length);
      }),
    );
  });

  it('shows no value of a secret setting', () => {
    check(
      fc.property(someCase, ({ request }) => {
        const plan = planApply(request);
        const shown = plan.items.map((item) => changesOfItem(catalog, plan, item));
        expect(serialisePlan(plan) + JSON.stringify([plan, shown])).not.toMatch(/hush/);
      }),
    );
  });

  it('tells for each user every effective setting that moves, also where the value is secret', () => {
    check(
      fc.property(someCase, ({ request, profiles }) => {
        const plan = planApply(request);
        for (const each of profiles) {
          const item = plan.items.find(({ profileId }) => profileId === each.id)!;
          const from = request.versionOf(each.configuration.template);
          const before = effectiveSettings(catalog, each.configuration, from);
          const after = effectiveSettings(
            catalog,
            applyTemplate(catalog, request.template, each.configuration, request.overrides),
            request.template,
          );
          const moved = catalog.settings
            .filter(({ key, scope }) => scope === 'template' && !sameJson(before[key], after[key]))
            .map(({ key, secret }) => {
              const side = (name: string, value: unknown) =>
                value === undefined ? {} : { [name]: secret ? '[secret]' : value };
              return {
                field: `setting.${key}`,
                ...side('before', before[key]),
                ...side('after', after[key]),
              };
            });
          const told = changesOfItem(catalog, plan, item).filter(
            ({ field }) => catalog.setting(field.replace('setting.', ''))?.scope === 'template',
          );
          const byField = (a: { field: string }, b: { field: string }) => (a.field < b.field ? -1 : 1);
          expect([...told].sort(byField)).toEqual([...moved].sort(byField));
          const mode = effectiveMode(each.configuration, from);
          const tellsMode = changesOfItem(catalog, plan, item).some(({ field }) => field === 'mode');
          expect(tellsMode).toBe(mode !== request.template.mode);
        }
      }),
    );
  });

  it('finds the profile as seen until a field that it reads or writes has changed', () => {
    check(
      fc.property(someCase, someCase, ({ request, profiles }, other) => {
        const plan = planApply(request);
        for (const [index, each] of profiles.entries()) {
          const item = plan.items.find(({ profileId }) => profileId === each.id)!;
          if (item.steps.length === 0) continue;
          // A secret value stands as the version of the profile, which every write counts up.
          const isOpen = !('token' in each.configuration.overrides);
          expect(
            isProfileAsSeen(catalog, item, { ...each, identity: { firstName: 'New' }, version: 2 }),
          ).toBe(isOpen);
          const { overrides } = other.profiles[index]!.configuration;
          const configuration = { ...each.configuration, overrides };
          if (sameConfiguration(configuration, each.configuration)) continue;
          expect(isProfileAsSeen(catalog, item, { ...each, configuration, version: 2 })).toBe(false);
        }
      }),
    );
  });
});

function turnedKeys(each: UserProfile): UserProfile {
  const turned = <T extends object>(values: T): T =>
    Object.fromEntries(Object.entries(values).reverse()) as T;
  const { overrides, userValues } = each.configuration;
  return turned({
    ...each,
    configuration: { ...each.configuration, overrides: turned(overrides), userValues: turned(userValues) },
  });
}
