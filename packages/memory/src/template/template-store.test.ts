import type { Cursor, ProfileId, TemplateId } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { expect, it } from 'vitest';
import { sampleProfile } from '../sample/sample-profile.js';
import { sampleStores } from '../sample/sample-stores.js';
import { sampleVersion } from '../sample/sample-version.js';
import { walk } from '../sample/walk.js';

const id = 'template-1' as TemplateId;
const other = 'template-2' as TemplateId;

it('keeps names of live templates unique, ignoring case, and frees them', async () => {
  const { templates } = await sampleStores();
  const again = { template: sampleVersion({ id: other, name: ' SERVICE DESK' }) };
  expect((await templates.add(again))._unsafeUnwrapErr()).toMatchObject({ code: 'template-name-taken' });
  orThrow(
    await templates.save({ template: sampleVersion({ version: 2, name: 'Sales' }), expectedVersion: 1 }),
  );
  orThrow(await templates.add(again));
  expect(orThrow(await templates.getByName({ name: 'service desk' }))?.latest.id).toBe(other);
  const back = { template: sampleVersion({ version: 3 }), expectedVersion: 2 };
  expect((await templates.save(back))._unsafeUnwrapErr()).toMatchObject({ code: 'template-name-taken' });
  orThrow(await templates.delete({ id: other, expectedVersion: 1 }));
  orThrow(await templates.save(back));
});

it('lets one of several writers of a version win', async () => {
  const { templates } = await sampleStores();
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((description) =>
      templates.save({ template: sampleVersion({ version: 2, description }), expectedVersion: 1 }),
    ),
  );
  expect(answers.map((answer) => answer.isOk())).toEqual([true, false, false]);
  expect(answers[1]?._unsafeUnwrapErr()).toEqual({ code: 'version-conflict', expected: 1, actual: 2 });
  const stale = await templates.delete({ id, expectedVersion: 1 });
  expect(stale._unsafeUnwrapErr()).toEqual({ code: 'version-conflict', expected: 1, actual: 2 });
});

it('keeps the versions of a deleted template, for those who stand on them', async () => {
  const profile = sampleProfile({ id: '1', login: 'ana' });
  const { templates, profiles } = await sampleStores([{ kind: 'insert', profile }]);
  orThrow(
    await templates.save({ template: sampleVersion({ version: 2, name: 'Sales' }), expectedVersion: 1 }),
  );
  orThrow(await templates.delete({ id, expectedVersion: 2 }));
  expect(orThrow(await templates.get({ id }))).toMatchObject({ deleted: true, latest: { name: 'Sales' } });
  expect(orThrow(await templates.getByName({ name: 'Sales' }))).toBeUndefined();
  expect(orThrow(await templates.list()).items).toEqual([]);
  expect(orThrow(await profiles.list()).items[0]?.beneath.name).toBe('Service desk');
  const refs = [1, 2, 3, 1].map((version) => ({ id, version }));
  expect(orThrow(await templates.versions({ refs })).map(({ version }) => version)).toEqual([1, 2]);
  for (const answer of [
    await templates.save({ template: sampleVersion({ version: 3 }), expectedVersion: 2 }),
    await templates.delete({ id, expectedVersion: 2 }),
    await templates.delete({ id: 'nowhere' as TemplateId, expectedVersion: 1 }),
  ]) {
    expect(answer._unsafeUnwrapErr().code).toBe('template-not-found');
  }
});

it('lists by name key in code-point order, page by page', async () => {
  const names = ['\u{10000}', 'b', 'A', '\ue000', 'a b', 'C'];
  const { templates } = await sampleStores(
    [],
    names.map((name) => sampleVersion({ id: name as TemplateId, name })),
  );
  for (const limit of [1, 2, 6]) {
    const pages = await walk((page) => templates.list({ ...page, limit }));
    expect(pages.flat().map(({ latest }) => latest.name)).toEqual([
      'A',
      'a b',
      'b',
      'C',
      '\ue000',
      '\u{10000}',
    ]);
  }
  expect((await templates.list({ limit: 0 }))._unsafeUnwrapErr().code).toBe('invalid-request');
  expect((await templates.list({ cursor: '[]' as Cursor }))._unsafeUnwrapErr().code).toBe('invalid-cursor');
});

it('refuses versions that do not count up, and an id in use', async () => {
  const { templates } = await sampleStores();
  for (const answer of [
    await templates.add({ template: sampleVersion({ id: other, name: 'Sales', version: 2 }) }),
    await templates.add({ template: sampleVersion({ name: 'Sales' }) }),
    await templates.save({ template: sampleVersion({ version: 3 }), expectedVersion: 1 }),
  ]) {
    expect(answer._unsafeUnwrapErr().code).toBe('invalid-request');
  }
});

it('shares no memory with what was written or read', async () => {
  const { templates } = await sampleStores();
  const template = structuredClone(sampleVersion({ version: 2 }));
  orThrow(await templates.save({ template, expectedVersion: 1 }));
  Object.assign(template.values, { ringtone: 'spoilt' });
  const read = async () => [
    orThrow(await templates.get({ id }))?.latest,
    orThrow(await templates.getByName({ name: template.name }))?.latest,
    orThrow(await templates.list()).items[0]?.latest,
    orThrow(await templates.versions({ refs: [{ id, version: 2 }] }))[0],
  ];
  for (const version of await read()) Object.assign(version!.values, { ringtone: 'spoilt' });
  for (const version of await read()) expect(version).toEqual(sampleVersion({ version: 2 }));
});

it('does nothing once the caller has cancelled', async () => {
  const { templates, profiles } = await sampleStores();
  const signal = AbortSignal.abort();
  for (const answer of [
    await templates.delete({ id, expectedVersion: 1, signal }),
    await templates.list({ signal }),
    await profiles.getMany({ ids: ['1' as ProfileId], signal }),
  ]) {
    expect(answer._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
  }
  expect(orThrow(await templates.get({ id }))?.deleted).toBe(false);
});
