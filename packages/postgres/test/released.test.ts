import { randomUUID } from 'node:crypto';
import {
  conditionsOf,
  fingerprint,
  lifecycleStates,
  type ProfileFilter,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import pg from 'pg';
import { expect, it } from 'vitest';
import { grants, migrate, migrations, postgresStores, type PostgresStores } from '../src/index.js';
import { takeSteps } from '../src/schema/take-steps.js';
import type { Kept } from './released/released-version.js';
import { releasedVersions } from './released/released-versions.js';
import { testServer } from './server/test-server.js';

const server = await testServer();

it('has data of every version of the schema, and no step that has changed since it was released', () => {
  const steps = migrations().map(({ version, statements }) => ({
    version,
    fingerprint: fingerprint(statements.join(';\n')),
  }));
  expect(releasedVersions.map((one) => ({ version: one.version, fingerprint: one.fingerprint }))).toEqual(
    steps,
  );
});

it.skipIf(server === undefined).each(releasedVersions)(
  'reads what was put into version $version of the schema',
  async ({ version, data, kept }) => {
    const { owner, application } = server!;
    const schema = `released_${randomUUID().replaceAll('-', '_')}`;
    const ownerPool = new pg.Pool({ ...owner, max: 1 });
    const pool = new pg.Pool(application);
    try {
      const steps = migrations({ schema });
      const taken = await takeSteps(ownerPool, schema, steps.slice(0, version));
      expect(taken._unsafeUnwrap()).toHaveLength(version);
      for (const [environment, sql] of Object.entries(data(schema))) {
        await ownerPool.query(`begin; set local rollcall.environment = '${environment}'; ${sql}; commit`);
      }
      const migrated = await migrate(ownerPool, { schema });
      expect(migrated._unsafeUnwrap()).toHaveLength(steps.length - version);
      for (const statement of grants({ schema, role: 'rollcall_test_app' })) await ownerPool.query(statement);
      for (const [environment, wanted] of Object.entries(kept)) {
        const stores = postgresStores({ environment, pool, schema });
        expect(await readAgain(stores, wanted)).toEqual(wanted);
      }
    } finally {
      await pool.end();
      await ownerPool.query(`drop schema if exists ${schema} cascade`);
      await ownerPool.end();
    }
  },
);

/** What is kept, sorted as it was wanted: profiles by the listing and each by its key, templates by their ids. */
async function readAgain({ instance, profiles, templates }: PostgresStores, wanted: Kept): Promise<Kept> {
  const belongsTo = orThrow(await instance.get());
  const { items } = orThrow(await profiles.list({ filter: { lifecycle: lifecycleStates } }));
  const versions = orThrow(await templates.versions({ refs: wanted.templates }));
  const byId = new Map(items.map(({ profile }) => [profile.id, profile]));
  for (const { profile, beneath } of items) {
    expect(orThrow(await profiles.standing({ key: profile.login.key }))).toEqual({ profile, beneath });
    for (const filter of filtersFor(profile)) {
      const found = orThrow(await profiles.list({ filter: { lifecycle: lifecycleStates, ...filter } })).items;
      expect(found.map((one) => one.profile.id)).toEqual([profile.id]);
    }
  }
  return {
    ...(belongsTo !== undefined && { instance: belongsTo }),
    profiles: wanted.profiles.flatMap(({ id }) => byId.get(id) ?? []),
    templates: wanted.templates.flatMap((one) =>
      versions.filter(({ id, version }) => id === one.id && version === one.version),
    ),
  };
}

/** What finds a profile by what is derived from it, among those who differ in it. */
function filtersFor({
  identity,
  link,
  lifecycle,
  mirror,
  configuration,
}: UserProfile): readonly ProfileFilter[] {
  return [
    ...(link === undefined ? [] : [{ linkedTo: link.id }]),
    ...(identity.firstName === undefined ? [] : [{ nameContains: identity.firstName.toUpperCase() }]),
    ...(configuration.modeOverride === undefined ? [] : [{ mode: configuration.modeOverride }]),
    ...(lifecycle === undefined ? [] : [{ lifecycle: conditionsOf(lifecycle) }]),
    ...(mirror?.fields.securityProfileIds ?? []).map((securityProfileId) => ({ securityProfileId })),
  ];
}
