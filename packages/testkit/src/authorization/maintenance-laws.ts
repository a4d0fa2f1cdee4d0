import type {
  AccessState,
  Administrator,
  AdministratorId,
  AdministratorChange,
  RoleChange,
} from '@rollcall/core/authorization';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { AuthorizationSubject } from './authorization-subject.js';
import {
  accessOf,
  administratorOf,
  looseRoles,
  type LooseRole,
  rolesOf,
  samplePermissions,
  someScope,
} from './some-access.js';

const ann = 'ann' as AdministratorId;
const someName = fc.constantFrom(ann, ...(['bob', 'cid', 'dee'] as AdministratorId[]));
const someRoles = fc.oneof(
  { arbitrary: fc.subarray(['r0', 'r1']), weight: 3 },
  { arbitrary: fc.constant(['top']), weight: 1 },
);
const somebody = fc
  .record({ id: someName, roles: someRoles, scope: someScope })
  .map(({ id, roles, scope }) => administratorOf(id, roles, scope));

const someAdministratorChange: fc.Arbitrary<AdministratorChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'change' as const), administrator: somebody }),
  fc.record({ kind: fc.constant('remove' as const), id: someName }),
);
const someRoleChange: fc.Arbitrary<RoleChange> = fc.oneof(
  fc
    .tuple(
      looseRoles,
      fc.constantFrom('add' as const, 'modify' as const),
      fc.constantFrom('r0', 'r1', 'top', 'new'),
    )
    .map(([loose, kind, id]): RoleChange => ({ kind, role: { ...rolesOf(loose)[1]!, id } })),
  fc.constantFrom<RoleChange>(
    { kind: 'remove', role: 'r0' },
    { kind: 'remove', role: 'top' },
    { kind: 'duplicate', source: 'top', id: 'second', label: 'Second' },
  ),
);

const someChange = fc.oneof(
  someAdministratorChange.map((change) => ({ of: 'administrators' as const, change })),
  someRoleChange.map((change) => ({ of: 'roles' as const, change })),
);

/** Who changes what, one after the other. */
const someHistory = fc.array(fc.record({ by: someName, change: someChange }), { maxLength: 12 });

/** Whoever has the first role may maintain roles and administrators. */
const maintaining = looseRoles.map(([first, ...rest]): readonly LooseRole[] => [
  { ...first!, granted: { ...first!.granted, users: ['read', 'edit'] } },
  ...rest,
]);

const someBeginning = fc.record({
  roles: maintaining,
  others: fc.uniqueArray(somebody, { selector: ({ id }) => id, maxLength: 3 }),
  history: someHistory,
});

/** Who maintains roles and administrators has one permission for it. */
const permissionFor = { 'maintain-administrators': 'users.edit', 'maintain-roles': 'users.edit' } as const;

type Beginning = typeof someBeginning extends fc.Arbitrary<infer Generated> ? Generated : never;

interface Turn {
  readonly by: Administrator;
  readonly before: AccessState;
  readonly after: AccessState;
}

/** The turns of a history that changed something; `ann` may do everything at first. */
function turnsOf(subject: AuthorizationSubject, { roles, others, history }: Beginning): readonly Turn[] {
  const rest = others.filter(({ id }) => id !== ann);
  let state: AccessState = {
    access: accessOf(subject, roles, permissionFor),
    administrators: [administratorOf(ann, ['top']), ...rest],
  };
  const turns: Turn[] = [];
  for (const { by, change } of history) {
    const before = state;
    const actor = before.administrators.find(({ id }) => id === by);
    if (change.of === 'administrators')
      subject
        .changeAdministrators(before, by, change.change)
        .map((administrators) => (state = { ...before, administrators }));
    else subject.changeRoles(before, by, change.change).map((access) => (state = { ...before, access }));
    if (state !== before && actor !== undefined) turns.push({ by: actor, before, after: state });
  }
  return turns;
}

export const lastAdministrator = defineLaw({
  id: 'authorization.last-administrator',
  statement:
    'Whatever administrators do to each other and to the roles, one after the other, somebody who may do everything everywhere stays, and what a fixed role allows stays as it is.',
  classes: ['removed', 'demoted or narrowed', 'role changed'],
  input: someBeginning,
  holds: (subject: AuthorizationSubject, beginning, cover) => {
    for (const { before, after } of turnsOf(subject, beginning)) {
      if (after.administrators.length < before.administrators.length) cover('removed');
      else if (after.access !== before.access) cover('role changed');
      else if (after.administrators.length === before.administrators.length) cover('demoted or narrowed');
      const isThere = after.administrators.some(
        ({ roles, environments, hierarchyGroups }) =>
          subject.permissionsOf(after.access, { roles }).length === samplePermissions.length &&
          environments === 'all' &&
          hierarchyGroups === 'all',
      );
      demand(isThere, 'nobody may do everything everywhere any more');
      demandEqual(
        subject.permissionsOf(after.access, { roles: ['top'] }),
        samplePermissions,
        'the fixed role allows something else',
      );
    }
  },
});

export const noEscalation = defineLaw({
  id: 'authorization.no-escalation',
  statement:
    'Nobody gives, and nobody takes, a permission or a scope that is not their own: not by changing administrators, nor through a role.',
  classes: ['by somebody who may not do everything', 'given', 'through a role'],
  input: someBeginning,
  holds: (subject: AuthorizationSubject, beginning, cover) => {
    for (const { by, before, after } of turnsOf(subject, beginning)) {
      const own: readonly string[] = subject.permissionsOf(before.access, by);
      if (own.length < samplePermissions.length) cover('by somebody who may not do everything');
      for (const one of after.administrators) {
        const known = before.administrators.find(({ id }) => id === one.id);
        const had: readonly string[] = known === undefined ? [] : subject.permissionsOf(before.access, known);
        const gained = subject
          .permissionsOf(after.access, one)
          .filter((permission) => !had.includes(permission));
        if (gained.length > 0) cover(after.access === before.access ? 'given' : 'through a role');
        demand(
          gained.every((permission) => own.includes(permission)),
          `${by.id} gave ${gained.join()} to ${one.id}`,
        );
        if (JSON.stringify(known) === JSON.stringify(one)) continue;
        for (const scope of ['environments', 'hierarchyGroups'] as const)
          demand(isWithin(by[scope], one[scope]), `${by.id} gave ${one.id} a scope beyond their own`);
      }
    }
  },
});

function isWithin(own: 'all' | readonly string[], given: 'all' | readonly string[]): boolean {
  return own === 'all' || (given !== 'all' && given.every((one) => own.includes(one)));
}
