import {
  changesOfItem,
  instantOf,
  planApply,
  stepProfile,
  valueBeneath,
  type AnyCatalog,
  type ItemChange,
  type ProfileId,
  type ProfileStep,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { parsePlan, serialisePlan } from '@rollcall/core/stored-plan';
import merge from 'lodash/merge.js';
import diff from 'microdiff';
import { create } from 'mutative';
import { atLeast, atMost, median, ratioOf, timeOf, type BenchResult } from '../measure.js';
import { origin } from './crowd.js';
import { catalogOf, changedTemplate } from './settings.js';
import { staff, targetsOf } from './staff.js';

/** Settings that the template changes: a tenth of 150. */
const CHANGES = 15;

/** Re-applying a changed template: how its cost grows, and against libraries that work on full settings. */
export async function benchApply(tell: (result: BenchResult) => void): Promise<void> {
  const small = company(150, 1000);
  const large = company(150, 100_000);
  const perUser = await ratioOf(
    () => reapply(large),
    () => repeat(100, () => reapply(small)),
    5,
  );
  tell(atMost('re-apply, time per user at 100000 users over that at 1000', perUser, 1.3));
  const wide = company(1500, 100_000);
  const perSetting = await ratioOf(
    () => reapply(wide),
    () => reapply(large),
    5,
  );
  tell(
    atMost(`re-apply to 100000 users, 1500 settings over 150, ${CHANGES} of them changed`, perSetting, 1.2),
  );
  for (const [name, library] of [
    ['mutative', withMutative],
    ['lodash merge and microdiff', withLodash],
  ] as const) {
    const full = fullSettings(small);
    const ratios: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const ours = await timeOf(() => repeat(10, () => changeLists(small)));
      const theirs = await timeOf(() => repeat(10, () => library(full, small.to)));
      ratios.push(theirs / ours);
    }
    tell(atLeast(`change list of 1000 users of 150 settings, ${name} over ours`, median(ratios), 5));
  }
}

interface Company {
  readonly catalog: AnyCatalog;
  readonly from: TemplateVersion;
  readonly to: TemplateVersion;
  readonly profiles: readonly UserProfile[];
}

function company(settings: number, users: number): Company {
  const catalog = catalogOf(settings);
  const [from, to] = changedTemplate(catalog, CHANGES);
  return { catalog, from, to, profiles: staff(catalog, from, users) };
}

function plan({ catalog, from, to, profiles }: Company) {
  return planApply({
    origin,
    manifest: undefined,
    catalog,
    template: to,
    overrides: 'overwrite',
    promote: 'refuse',
    targets: targetsOf(profiles),
    versionOf: () => from,
  });
}

/** Plans, writes the plan down, reads it back with every change and every override lost, and works out every profile. */
function reapply(at: Company): number {
  const read = parsePlan(serialisePlan(plan(at)))._unsafeUnwrap();
  const { catalog, from, to, profiles } = at;
  const now = instantOf(0);
  const versionOf = ({ version }: { readonly version: number }) => (version === from.version ? from : to);
  let seen = 0;
  read.items.forEach((item, index) => {
    seen += changesOfItem(catalog, read, item).length + item.apply!.overrides.length;
    const context = {
      catalog,
      plan: read,
      item,
      versionOf,
      secretOf: () => undefined,
      directoryUser: undefined,
      now,
      newProfileId: () => 'none' as ProfileId,
    };
    const write = stepProfile(context, item.steps[0] as ProfileStep, profiles[index]!)._unsafeUnwrap();
    seen += write === undefined ? 0 : 1;
  });
  return seen;
}

function changeLists(at: Company): readonly (readonly ItemChange[])[] {
  const made = plan(at);
  return made.items.map((item) => changesOfItem(at.catalog, made, item));
}

/** Any value: the libraries' own types look into JSON without end. */
type FullSettings = Record<string, unknown>;

function fullSettings({ catalog, from, profiles }: Company): readonly FullSettings[] {
  const settings = catalog.settings.filter(({ scope }) => scope === 'template');
  return profiles.map(({ configuration }) =>
    Object.fromEntries(
      settings.map((setting) => [
        setting.key,
        configuration.overrides[setting.key] ?? valueBeneath(setting, from),
      ]),
    ),
  );
}

function withMutative(all: readonly FullSettings[], { values }: TemplateVersion): unknown {
  return all.map(
    (settings) => create(settings, (draft) => void Object.assign(draft, values), { enablePatches: true })[1],
  );
}

function withLodash(all: readonly FullSettings[], { values }: TemplateVersion): unknown {
  return all.map((settings) => diff(settings, merge({}, settings, values)));
}

function repeat(times: number, work: () => unknown): void {
  for (let round = 0; round < times; round += 1) work();
}
