import {
  changeConfiguration,
  clear,
  draftTemplate,
  effectiveSettings,
  initialConfiguration,
  looseLogin,
  set,
  type Intent,
  type Json,
  type ProfileId,
  type StandingProfile,
  type TemplateId,
} from '@rollcall/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { symbeeCatalog } from '../catalog/symbee-catalog.js';
import { symbeeModes, type SymbeeMode } from '../catalog/symbee-mode.js';
import { cancelChanges, editCell, openGrid, pendingMaintenance, type CellEdit } from './maintenance-grid.js';

const catalog = symbeeCatalog;
const valuesOf = { language: ['en', 'pt', 'de'], callerIdName: ['', 'Help desk'], extension: ['', '4711'] };

function someone(loginName: string, mode: SymbeeMode, userValues: Record<string, Json>): StandingProfile {
  const beneath = draftTemplate(catalog, 'id' as TemplateId, {
    name: 'Any',
    mode,
    initialValues: userValues,
  })._unsafeUnwrap();
  const profile = {
    id: loginName as ProfileId,
    login: looseLogin(loginName),
    identity: {},
    configuration: initialConfiguration(beneath),
    management: { kind: 'here' },
    version: 1,
  } as const;
  return { profile, beneath };
}

const someValues = fc.record(
  {
    language: fc.constantFrom(...valuesOf.language),
    callerIdName: fc.constantFrom(...valuesOf.callerIdName),
    extension: fc.constantFrom(...valuesOf.extension),
  },
  { requiredKeys: [] },
);
const someUsers = fc
  .array(fc.tuple(fc.constantFrom(...symbeeModes), someValues), { minLength: 1, maxLength: 3 })
  .map((each) => each.map(([mode, values], index) => someone(`user${index}`, mode, { ...values })));
const intents = (values: readonly string[]): fc.Arbitrary<Intent<Json>> =>
  fc.constantFrom<Intent<Json>>(clear, ...values.map((value) => set(value)), set('\u0000'));
const someEdit: fc.Arbitrary<CellEdit> = fc
  .constantFrom('language', 'callerIdName', 'extension', 'webChats', '__proto__')
  .chain((setting) =>
    fc.record({
      loginName: fc.constantFrom('user0', 'USER1', 'user2', 'nobody'),
      setting: fc.constant(setting),
      value: intents(new Map(Object.entries(valuesOf)).get(setting) ?? ['x']),
    }),
  );

it('applies each user’s last valid edits and nothing else, and cancelling leaves what was opened', () => {
  fc.assert(
    fc.property(someUsers, fc.array(someEdit, { maxLength: 12 }), (users, edits) => {
      const opened = openGrid(catalog, users);
      const wanted = new Map(users.map((user) => [user.profile.login.name, shown(user)]));
      let grid = opened;
      for (const edit of edits) {
        const edited = editCell(grid, edit);
        if (edited.isErr()) continue;
        grid = edited.value;
        const value = edit.value.kind === 'set' ? edit.value.value : catalog.setting(edit.setting)?.default;
        wanted.get(edit.loginName.toLowerCase())?.set(edit.setting, value);
      }
      expect(cancelChanges(grid)).toEqual(opened);
      const pending = new Map(pendingMaintenance(grid).map((one) => [one.loginName, one.userValues]));
      for (const user of users) {
        const { name } = user.profile.login;
        const userValues = pending.get(name);
        expect(shown(changed(user, userValues ?? {}))).toEqual(wanted.get(name));
        // A user is named if something is to be different, and only then.
        expect(userValues !== undefined).toBe(!sameEntries(shown(user), wanted.get(name)!));
      }
    }),
    { numRuns: 1000, seed: 1 },
  );
});

/** The user-scoped values that hold. */
function shown({ profile, beneath }: StandingProfile): Map<string, unknown> {
  const values = effectiveSettings(catalog, profile.configuration, beneath);
  return new Map(Object.entries(values).filter(([key]) => Object.hasOwn(valuesOf, key)));
}

function changed({ profile, beneath }: StandingProfile, userValues: Readonly<Record<string, Intent<Json>>>) {
  const configuration = changeConfiguration(catalog, profile.configuration, beneath, { userValues });
  return { profile: { ...profile, configuration: configuration._unsafeUnwrap() }, beneath };
}

function sameEntries(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return [...one].every(([key, value]) => other.get(key) === value);
}
