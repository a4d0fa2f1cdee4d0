import type { TemplateId } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { describe, expect, it } from 'vitest';
import { memoryStores } from '../memory-stores.js';
import { sampleProfile } from '../sample/sample-profile.js';
import { sampleStores } from '../sample/sample-stores.js';
import { sampleVersion } from '../sample/sample-version.js';
import { parseMemoryState } from './parse-memory-state.js';

const sales = sampleVersion({ id: 'template-2' as TemplateId, name: 'Sales' });

async function sampleState() {
  const ana = sampleProfile({ id: '1', login: 'Ana', link: { id: 'user-1', login: 'ana' } });
  const eva = sampleProfile({ id: '2', login: 'eva' });
  const stores = await sampleStores(
    [ana, eva].map((profile) => ({ kind: 'insert', profile })),
    [sampleVersion(), sampleVersion({ version: 2 }), sales],
  );
  return stores.exportState();
}

it('goes through JSON and back into stores', async () => {
  const state = await sampleState();
  const read = parseMemoryState(JSON.parse(JSON.stringify(state)))._unsafeUnwrap();
  expect(read).toEqual(state);
  expect(memoryStores({ environment: 'acme', state: read }).exportState()).toEqual(state);
});

it('has equal states for equal content, whatever the order of writing', async () => {
  const profiles = ['ana', 'eva', 'ida'].map((login) => sampleProfile({ id: login, login }));
  const writes = profiles.map((profile) => ({ kind: 'insert' as const, profile }));
  const forth = await sampleStores(writes, [sampleVersion(), sales]);
  const back = await sampleStores(writes.toReversed(), [sales, sampleVersion()]);
  expect(JSON.stringify(forth.exportState())).toBe(JSON.stringify(back.exportState()));
});

it('keeps a deleted template apart from a live one of its name', async () => {
  const stores = await sampleStores();
  orThrow(await stores.templates.delete({ id: sampleVersion().id, expectedVersion: 1 }));
  orThrow(await stores.templates.add({ template: { ...sales, name: sampleVersion().name } }));
  const state = parseMemoryState(stores.exportState())._unsafeUnwrap();
  const { templates } = memoryStores({ environment: 'acme', state });
  expect(orThrow(await templates.getByName({ name: 'service desk' }))?.latest.id).toBe('template-2');
});

it('derives keys again from login names', async () => {
  const state = await sampleState();
  const [ana, ...others] = state.profiles;
  const login = { name: 'Ana', key: 'x', skeleton: 'x' };
  expect(parseMemoryState({ ...state, profiles: [{ ...ana, login }, ...others] })._unsafeUnwrap()).toEqual(
    state,
  );
});

it('is a copy: stores do not share it', async () => {
  const stores = await sampleStores([{ kind: 'insert', profile: sampleProfile({ id: '1', login: 'ana' }) }]);
  const state = stores.exportState();
  const again = memoryStores({ environment: 'acme', state });
  const before = structuredClone(state);
  Object.assign(state.profiles[0]!.identity, { firstName: 'spoilt' });
  Object.assign(state.templates[0]!.versions[0]!.values, { ringtone: 'spoilt' });
  expect(stores.exportState()).toEqual(before);
  expect(again.exportState()).toEqual(before);
});

describe('what is no state', () => {
  const problemOf = (input: unknown) => {
    const { code, path, expected } = parseMemoryState(input)._unsafeUnwrapErr();
    return [code, path.join('.'), expected];
  };
  const problem = (path: string, expected: string) => ['invalid-memory-state', path, expected];

  it('is refused by its form, and its content is not repeated', async () => {
    const state = await sampleState();
    const [ana] = state.profiles;
    const withAna = (change: object) => ({ ...state, profiles: [{ ...ana, ...change }] });
    expect(problemOf(undefined)).toEqual(problem('', 'object'));
    expect(problemOf({ ...state, formatVersion: 2 })).toEqual(problem('formatVersion', '1'));
    expect(problemOf({ ...state, environment: '' })).toEqual(
      problem('environment', 'the id of an environment'),
    );
    expect(problemOf({ ...state, more: 'hers' })).toEqual(problem('', 'unrecognized keys'));
    expect(problemOf(withAna({ login: { name: '', key: '', skeleton: '' } }))).toEqual(
      problem('profiles.0.login', 'a login name'),
    );
    expect(problemOf(withAna({ identity: { email: 5 } }))).toEqual(
      problem('profiles.0.identity.email', 'string'),
    );
    expect(problemOf(withAna({ lifecycle: {} }))).toEqual(
      problem('profiles.0.lifecycle', 'at least one condition'),
    );
    expect(problemOf(withAna({ version: 0 }))).toEqual(problem('profiles.0.version', 'too small'));
    const userValues = { note: null };
    const configuration = { ...ana!.configuration, userValues };
    expect(problemOf(withAna({ configuration }))).toEqual(
      problem('profiles.0.configuration.userValues', 'values without null by setting key'),
    );
  });

  it('is refused where it breaks a rule of the stores', async () => {
    const state = await sampleState();
    const [ana, eva] = state.profiles;
    const [first, second] = state.templates;
    const profile = (change: object) => ({ ...state, profiles: [ana, { ...eva, ...change }] });
    expect(problemOf(profile({ id: '1' }))).toEqual(problem('profiles.1', 'an id of its own'));
    expect(problemOf(profile({ login: ana!.login }))).toEqual(
      problem('profiles.1', 'a login name that no other profile has'),
    );
    expect(problemOf(profile({ link: ana!.link }))).toEqual(
      problem('profiles.1', 'a link that no other profile has'),
    );
    expect(problemOf({ ...state, templates: [second] })).toEqual(
      problem('profiles.0', 'a template version that exists'),
    );
    const template = (change: object) => ({ ...state, templates: [first, { ...second, ...change }] });
    expect(problemOf(template({ versions: [] }))).toEqual(
      problem('templates.1', 'versions under an id of their own'),
    );
    expect(problemOf(template({ versions: first!.versions }))).toEqual(
      problem('templates.1', 'versions under an id of their own'),
    );
    const gap = [sales, { ...sales, version: 3 }];
    expect(problemOf(template({ versions: gap }))).toEqual(
      problem('templates.1', 'versions of one template, counted from 1'),
    );
    const twin = [{ ...sales, name: 'SERVICE desk' }];
    expect(problemOf(template({ versions: twin }))).toEqual(
      problem('templates.1', 'a name that no other live template has'),
    );
  });

  it('is thrown out where a programmer hands it over', async () => {
    const state = await sampleState();
    expect(() => memoryStores({ environment: 'other', state })).toThrow('of environment acme');
    expect(() => memoryStores({ environment: 'acme', state: { ...state, templates: [] } })).toThrow(
      'profiles.0',
    );
    expect(() => memoryStores({ environment: 'a b' })).toThrow('The id of an environment');
  });
});

it('takes hostile keys for data', async () => {
  const state = await sampleState();
  const values = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  const text = JSON.stringify(state)
    .replaceAll('{"hours":[9,17],"nickname":"A"}', values)
    .replaceAll('{"nickname":"A","hours":[9,17]}', values);
  const read = parseMemoryState(JSON.parse(text))._unsafeUnwrap();
  expect(JSON.stringify(memoryStores({ environment: 'acme', state: read }).exportState())).toBe(text);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
