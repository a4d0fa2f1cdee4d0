import { randomUUID } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import {
  applyTemplate,
  instantOf,
  lifecycleForbids,
  lifecycleStates,
  managementForbids,
  missingInitialKeys,
  sameConfiguration,
  type Configuration,
  type OutsideRules,
  type ProfileId,
  type SecurityProfileId,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import {
  configurationIn,
  looseConfiguration,
  looseVersion,
  someCatalog,
  someLifecycle,
  somePolicy,
  versionIn,
} from '@rollcall/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedPostgres, postgresStores, type EmbeddedPostgres } from '../src/index.js';
import { fill, inserts, sales, someone } from './sample.js';

let database: EmbeddedPostgres;
beforeAll(async () => {
  database = (await embeddedPostgres({ memory: true }))._unsafeUnwrap();
}, 60_000);
afterAll(() => database.close());

const someOffice = fc
  .record({
    catalog: someCatalog,
    policy: somePolicy,
    version: looseVersion,
    applied: fc.tuple(looseVersion, fc.constantFrom('t1', 't0')),
    people: fc.array(
      fc.record({
        configuration: looseConfiguration,
        management: fc.constantFrom('here', 'here', 'outside'),
        lifecycle: someLifecycle,
        stands: fc.constantFrom('elsewhere', 'on it, with its own', 'on it'),
      }),
      { maxLength: 6 },
    ),
    asked: fc.constantFrom('everybody', 'some', 'those on the first template'),
    outside: fc.constantFrom<OutsideRules>({}, {}, { scim: ['edit'] }, { scim: ['apply'] }, { other: [] }),
  })
  .map(({ catalog, policy, version, applied: [loose, template], people, asked, outside }) => {
    const beneath = versionIn(catalog, version, 't0');
    const applied = versionIn(catalog, loose, template, template === 't0' ? 2 : 1);
    const profiles = people.map(({ configuration, management, lifecycle, stands }, index): UserProfile => {
      const own = configurationIn(catalog, configuration, stands === 'elsewhere' ? beneath : applied);
      return {
        ...someone(`id-${index}`),
        management: management === 'here' ? { kind: 'here' } : { kind: 'outside', system: 'scim' },
        ...(lifecycle && { lifecycle }),
        configuration: stands === 'on it' ? applyTemplate(catalog, applied, own, policy) : own,
      };
    });
    return { catalog, policy, beneath, applied, profiles, asked, outside };
  });

describe('applying a template in one statement', () => {
  test.prop([someOffice], { numRuns: 150, seed: 1 })(
    'is what core makes of each profile by itself, and tells of each that it changed',
    async ({ catalog, policy, beneath, applied, profiles, asked, outside }) => {
      const stores = postgresStores({ environment: randomUUID(), pool: database.pool });
      orThrow(await stores.templates.add({ template: beneath }));
      orThrow(
        applied.version === 1
          ? await stores.templates.add({ template: applied })
          : await stores.templates.save({ template: applied, expectedVersion: 1 }),
      );
      for (const answer of orThrow(await stores.profiles.write({ writes: inserts(...profiles) })))
        orThrow(answer);

      const isAsked = ({ id, configuration }: UserProfile): boolean => {
        if (asked === 'some') return id < 'id-3';
        return asked === 'everybody' || configuration.template.id === beneath.id;
      };
      const ids = profiles.filter(isAsked).map(({ id }) => id);
      const where = asked === 'everybody' ? {} : { template: { id: beneath.id } };
      const request = {
        catalog,
        template: { id: applied.id, version: applied.version },
        overrides: policy,
        outside,
        to: asked === 'some' ? { ids: [...ids, 'nobody' as ProfileId] } : { where },
      };
      const changes = orThrow(await stores.applyTemplate(request));

      const goal = (profile: UserProfile): Configuration =>
        isPermitted(profile, outside) && isAsked(profile)
          ? applyTemplate(catalog, applied, profile.configuration, policy)
          : profile.configuration;
      const changed = profiles.filter((profile) => !sameConfiguration(goal(profile), profile.configuration));
      const kept = orThrow(await stores.profiles.list(everybody)).items;
      expect(kept).toEqual(
        profiles.map((profile) => ({
          profile: {
            ...profile,
            configuration: goal(profile),
            version: changed.includes(profile) ? 2 : 1,
          },
          beneath: [beneath, applied].find((version) => isOn(goal(profile), version)),
        })),
      );
      expect(changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        changed.map(({ id, login, configuration: { userValues, ...before } }) => ({
          id,
          loginName: login.name,
          before,
          initialised: missingInitialKeys(userValues, applied),
        })),
      );
      expect(orThrow(await stores.applyTemplate(request))).toEqual([]);
      const byMode = { filter: { ...everybody.filter, mode: applied.mode, template: request.template } };
      const found = orThrow(await stores.profiles.list(byMode)).items.map(({ profile }) => profile.id);
      const applies = kept.filter(
        ({ profile: { configuration } }) =>
          isOn(configuration, applied) && (configuration.modeOverride ?? applied.mode) === applied.mode,
      );
      expect(found).toEqual(applies.map(({ profile }) => profile.id));
    },
  );

  it('reaches those who have a security profile, and nobody for a version that does not exist', async () => {
    const stores = postgresStores({ environment: randomUUID(), pool: database.pool });
    const fields = { securityProfileIds: ['agent' as SecurityProfileId] };
    const mirror = { readAt: instantOf(0), unread: [], fields };
    await fill(stores, someone('1', 'ana'), { ...someone('2', 'eva'), mirror });
    const catalog = fc.sample(someCatalog, { numRuns: 1, seed: 1 })[0]!;
    const request = { catalog, template: { id: sales.id, version: 2 }, overrides: 'overwrite' } as const;
    const to = { where: { securityProfileId: 'agent' as SecurityProfileId } };
    expect((await stores.applyTemplate({ ...request, to }))._unsafeUnwrapErr()).toEqual({
      code: 'invalid-request',
      operation: 'applyTemplate',
      detail: 'the template version exists',
    });
    const template = { ...sales, version: 2 };
    orThrow(await stores.templates.save({ template, expectedVersion: 1 }));
    const changes = orThrow(await stores.applyTemplate({ ...request, to }));
    expect(changes.map(({ id }) => id)).toEqual(['2']);
  });
});

const everybody = { filter: { lifecycle: lifecycleStates } };

function isPermitted({ lifecycle, management }: UserProfile, outside: OutsideRules): boolean {
  const forbidden = lifecycleForbids(lifecycle, 'apply') ?? managementForbids(management, 'apply', outside);
  return forbidden === undefined;
}

function isOn({ template }: Configuration, version: TemplateVersion): boolean {
  return template.id === version.id && template.version === version.version;
}
