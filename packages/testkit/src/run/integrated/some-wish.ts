import {
  clear,
  set,
  type ChangeableFields,
  type Changes,
  type HierarchyGroupId,
  type Identity,
  type Management,
  type OverridePolicy,
  type ProfileTransition,
  type RoutingProfileId,
  type SecurityProfileId,
  type Tag,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { looseChanges, type LooseChanges } from '../../apply/some-action.js';
import { somePolicy } from '../../apply/some-standing.js';
import { someProfileTransition } from '../../lifecycle/some-lifecycle.js';
import { secretWord } from '../../catalog/setting-kind.js';

/** What is wanted of all users of an environment, still to be told who they are. */
export type Wish =
  | {
      readonly kind: 'apply';
      readonly index: number;
      readonly overrides: OverridePolicy;
      readonly promote: 'include' | 'refuse';
    }
  | { readonly kind: 'edit'; readonly changes: LooseChanges; readonly identity: Changes<Identity> }
  | { readonly kind: 'maintain'; readonly changes: LooseChanges }
  | { readonly kind: 'edit-directory'; readonly changes: Changes<ChangeableFields> }
  | { readonly kind: 'create'; readonly loginNames: readonly string[]; readonly there: 'yes' | 'no' }
  | { readonly kind: 'create-in-directory' }
  | { readonly kind: 'delete'; readonly from: 'here' | 'here-and-directory' }
  | { readonly kind: 'resync' }
  | { readonly kind: 'confirm-link'; readonly index: number }
  | { readonly kind: 'change-lifecycle'; readonly transition: ProfileTransition }
  | { readonly kind: 'suspend'; readonly securityProfileId: SecurityProfileId }
  | { readonly kind: 'reinstate' }
  | { readonly kind: 'change-management'; readonly management: Management };

/** Every kind of wish: the classes of laws that speak of all of them. */
export const wishKinds = [
  'apply',
  'edit',
  'maintain',
  'edit-directory',
  'create',
  'create-in-directory',
  'delete',
  'resync',
  'confirm-link',
  'change-lifecycle',
  'suspend',
  'reinstate',
  'change-management',
] as const satisfies readonly Wish['kind'][];

/** The value of every secret setting that is wanted, as it is handed over. */
export const givenSecret = `${secretWord}-1`;

const apply = fc.record({
  kind: fc.constant('apply' as const),
  index: fc.nat(2),
  overrides: somePolicy,
  promote: fc.constantFrom('include' as const, 'include' as const, 'refuse' as const),
});
/** Secret values are handed over at execution: all of them want the one that is. */
const changes = looseChanges.map((loose) => ({
  ...loose,
  values: { ...loose.values, token: givenSecret, pin: givenSecret },
}));
const edit = fc.record({
  kind: fc.constant('edit' as const),
  changes,
  identity: fc.constantFrom<Changes<Identity>>(
    {},
    { firstName: set('Eve') },
    { lastName: set('Roe'), email: set('e@x.org') },
    { firstName: set('Eve'), secondaryEmail: set('e@y.org') },
  ),
});
const maintain = fc.record({ kind: fc.constant('maintain' as const), changes });
const directoryEdits = fc.constantFrom<Changes<ChangeableFields>>(
  { routingProfileId: set('r2' as RoutingProfileId) },
  { hierarchyGroupId: set('h1' as HierarchyGroupId) },
  { tags: clear, firstName: set('Eve') },
  { lastName: set('Roe'), routingProfileId: set('r1' as RoutingProfileId), tags: set(tagged('wanted')) },
  { email: set('e@x.org'), securityProfileIds: set(['s1' as SecurityProfileId]) },
);

/** A wish for other fields of directory users, in one group or several. */
export const someDirectoryEdit = directoryEdits.map((changes): Wish => ({ kind: 'edit-directory', changes }));

const create = fc.record({
  kind: fc.constant('create' as const),
  loginNames: fc.uniqueArray(fc.constantFrom('new.one', 'Zed', 'ann', 'BOB', '__proto__'), {
    minLength: 1,
    maxLength: 3,
  }),
  there: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
});

/** A wish for the end of users, more often on both sides. */
export const someDeletion: fc.Arbitrary<Wish> = fc
  .constantFrom('here' as const, 'here-and-directory' as const, 'here-and-directory' as const)
  .map((from) => ({ kind: 'delete', from }));

const createInDirectory = fc.constant<Wish>({ kind: 'create-in-directory' });

/** A wish for the access of users, which is on both sides. */
const someSuspension: fc.Arbitrary<Wish> = fc.constantFrom<Wish>(
  { kind: 'suspend', securityProfileId: 's2' as SecurityProfileId },
  { kind: 'reinstate' },
);

const transition = someProfileTransition.map(
  (name): Wish => ({ kind: 'change-lifecycle', transition: name }),
);
const handover = fc.constantFrom<Wish>(
  { kind: 'change-management', management: { kind: 'outside', system: 'scim' } },
  { kind: 'change-management', management: { kind: 'here' } },
);

/** Anything that a plan can be for. */
export const someWish: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: apply, weight: 2 },
  { arbitrary: edit, weight: 2 },
  { arbitrary: maintain, weight: 1 },
  { arbitrary: someDirectoryEdit, weight: 3 },
  { arbitrary: create, weight: 3 },
  { arbitrary: createInDirectory, weight: 2 },
  { arbitrary: someDeletion, weight: 2 },
  { arbitrary: fc.constant<Wish>({ kind: 'resync' }), weight: 2 },
  { arbitrary: fc.nat(9).map((index): Wish => ({ kind: 'confirm-link', index })), weight: 2 },
  { arbitrary: transition, weight: 2 },
  { arbitrary: someSuspension, weight: 3 },
  { arbitrary: handover, weight: 1 },
);

/** A wish for directory users who are not there yet. */
export const someCreation: fc.Arbitrary<Wish> = fc.oneof(create, createInDirectory);

/** A wish for which a password or the value of a secret setting is handed over. */
export const someSecretWish: fc.Arbitrary<Wish> = fc.oneof(
  someCreation,
  fc.tuple(edit, fc.constantFrom(6, 7)).map(
    ([wish, index]): Wish => ({
      ...wish,
      changes: { ...wish.changes, what: 'setting', intent: 'set', index },
    }),
  ),
);

/** A wish that writes profiles and nothing else. */
const someWishHere: fc.Arbitrary<Wish> = fc.oneof(
  apply,
  maintain,
  edit.map((wish) => ({ ...wish, identity: {} })),
  fc.constant<Wish>({ kind: 'delete', from: 'here' }),
);

/** Two wishes that meet. */
export const twoWishesHere: fc.Arbitrary<readonly [Wish, Wish]> = fc.oneof(
  { arbitrary: fc.tuple(someWishHere, someWishHere), weight: 2 },
  { arbitrary: fc.tuple(apply, apply), weight: 1 },
);

function tagged(value: string): readonly Tag[] {
  return [{ key: 'k', value }];
}
