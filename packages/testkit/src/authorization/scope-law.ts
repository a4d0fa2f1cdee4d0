import { parseEnvironmentId, type HierarchyGroupId } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { AuthorizationSubject } from './authorization-subject.js';
import { accessOf, administratorOf } from './some-access.js';

const [north, west] = ['north', 'west'].map((id) => parseEnvironmentId(id)._unsafeUnwrap());

const someGroups = fc.subarray(['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] as HierarchyGroupId[], { minLength: 1 });
const someScope = fc.record({
  environments: fc.constantFrom('all' as const, 'all' as const, [north!]),
  hierarchyGroups: fc.oneof(
    { arbitrary: fc.constant('all' as const), weight: 1 },
    { arbitrary: someGroups, weight: 4 },
  ),
});

/** For each of six groups the one above it, by place among those before it; the first are at the top. */
const someTree = fc.tuple(
  ...[0, 1, 2, 3, 4, 5].map((place) => fc.option(fc.nat(place), { nil: undefined, freq: 3 })),
);

/** The names of some groups are alike, as long as their paths differ. */
function groupsOf(parents: readonly (number | undefined)[]) {
  const paths: [string, ...string[]][] = [];
  for (const [place, parent] of parents.entries()) {
    const above = parent === undefined || parent >= place ? [] : paths[parent]!;
    const name = paths.some((path) => path.join('/') === [...above, 'Same'].join('/')) ? `G${place}` : 'Same';
    paths.push([...above, name] as [string, ...string[]]);
  }
  return paths.map((path, place) => ({ id: `g${place}` as HierarchyGroupId, name: path.at(-1)!, path }));
}

function isBelow(parents: readonly (number | undefined)[], place: number, scope: readonly string[]): boolean {
  if (scope.includes(`g${place}`)) return true;
  const parent = parents[place];
  return parent !== undefined && parent < place && isBelow(parents, parent, scope);
}

export const scope = defineLaw({
  id: 'authorization.scope',
  statement:
    'In scope are exactly the users of an environment of the scope who are in one of its groups or below; somebody in no group is in none, and everybody is in scope where groups do not count.',
  classes: ['in the group', 'below', 'beside', 'in no group', 'another environment', 'no groups count'],
  input: fc.record({
    tree: someTree,
    own: someScope,
    group: fc.option(fc.nat(5), { nil: undefined, freq: 4 }),
  }),
  holds: (subject: AuthorizationSubject, { tree, own, group }, cover) => {
    const access = accessOf(subject, [
      { byDefault: [], granted: {}, includes: [] },
      { byDefault: [], granted: {}, includes: [] },
    ]);
    const actor = {
      kind: 'administrator',
      access,
      administrator: administratorOf('ann', ['top'], own),
    } as const;
    const lines = subject.groupLines(groupsOf(tree));
    const { environments, hierarchyGroups } = own;
    for (const environment of [north!, west!]) {
      const isHere = environments === 'all' || environments.includes(environment);
      const isIn =
        hierarchyGroups === 'all' || (group !== undefined && isBelow(tree, group, hierarchyGroups));
      if (!isHere) cover('another environment');
      else if (hierarchyGroups === 'all') cover('no groups count');
      else if (group === undefined) cover('in no group');
      else if (!isIn) cover('beside');
      else cover(hierarchyGroups.some((id) => id === `g${group}`) ? 'in the group' : 'below');
      const groups = group === undefined ? [] : lines.get(`g${group}` as HierarchyGroupId)!;
      const answers = [
        subject.authorize(actor, 'edit', { kind: 'user', environment, groups }).isOk(),
        isHere &&
          subject
            .clearanceOf(actor, environment, lines)
            .outOfScope('edit', { group: groups[0], management: { kind: 'here' } }) === undefined,
      ];
      for (const answer of answers)
        demand(answer === (isHere && isIn), `the user is ${answer ? 'in' : 'out of'} scope`);
    }
  },
});
