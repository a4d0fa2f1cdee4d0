import {
  clear,
  set,
  type Changes,
  type Identity,
  type ProfileChanges,
  type SettingChanges,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { changesIn, looseChanges } from '../apply/some-action.js';
import { looseValues, valuesIn } from '../catalog/some-values.js';
import type { LooseIntent } from './loose-intent.js';

const identityChanges: fc.Arbitrary<Changes<Identity>> = fc.constantFrom<Changes<Identity>>(
  {},
  {},
  { firstName: set('Ann') },
  { firstName: clear },
  { email: set('a@x.org'), lastName: set('Lee') },
  { email: clear, lastName: set(' Zoe\u0308 ') },
  { secondaryEmail: set('b@y.org'), firstName: set(' ') },
  { email: set('nowhere') },
);

const newName = fc.constantFrom(undefined, undefined, undefined, 'mary', 'Ann');

const looseForm = fc.record({ changes: looseChanges, identity: identityChanges, loginName: newName });

/** The forms of some users: a setting or the mode, and now and then names, e-mails, the login. */
export const looseEdit: fc.Arbitrary<LooseIntent> = fc
  .tuple(looseForm, looseForm)
  .map((forms) => ({ catalog }) => {
    const [first, second] = forms.map(
      ({ changes, identity, loginName }): ProfileChanges => ({
        ...changesIn(catalog, changes),
        identity,
        ...(loginName === undefined ? {} : { loginName }),
      }),
    );
    return { kind: 'edit', changes: [first!, second!] };
  });

const looseCells = fc.record({ values: looseValues, cleared: fc.subarray(['set', 'clear'] as const) });

/** Many users, each with user-scoped values of its own. */
export const looseMaintenance: fc.Arbitrary<LooseIntent> = fc
  .tuple(looseCells, looseCells, looseCells)
  .map((rows) => ({ catalog }) => {
    const [first, ...rest] = rows.map(({ values, cleared }): ProfileChanges => {
      const entries = Object.entries(valuesIn(catalog, values, 'user'));
      const userValues: SettingChanges = Object.fromEntries(
        entries.map(([key, value], index) => [
          key,
          cleared[index % 2] === 'clear' ? clear : { kind: 'set', value },
        ]),
      );
      return { userValues };
    });
    return { kind: 'maintain', changes: [first!, ...rest] };
  });
