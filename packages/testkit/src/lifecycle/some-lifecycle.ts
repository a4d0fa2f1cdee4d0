import type { Lifecycle, ProfileTransition, SecurityProfileId } from '@rollcall/core';
import * as fc from 'fast-check';

/** What a suspension took away. */
const someSuspension = fc.record(
  { securityProfileIds: fc.subarray(['s1', 's2', 's3'] as SecurityProfileId[], { minLength: 1 }) },
  { noNullPrototype: true },
);

/** Any conditions that hold together, at least one. */
export const someConditions: fc.Arbitrary<Lifecycle> = fc
  .record({
    names: fc.subarray(['suspended', 'disabled', 'locked', 'deleted'] as const, { minLength: 1 }),
    suspended: someSuspension,
  })
  .map(({ names, suspended }) =>
    Object.fromEntries(names.map((name) => [name, name === 'suspended' ? suspended : true])),
  );

/** The conditions of a user, who is mostly active. */
export const someLifecycle: fc.Arbitrary<Lifecycle | undefined> = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 6 },
  { arbitrary: someConditions, weight: 2 },
  { arbitrary: someSuspension.map((suspended) => ({ suspended })), weight: 1 },
);

/** A transition that writes the profile alone. */
export const someProfileTransition = fc.constantFrom<ProfileTransition>(
  'disable',
  'enable',
  'lock',
  'unlock',
  'soft-delete',
  'restore',
);
