import { sameField, type DirectoryUserId, type SecurityProfileId, type UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand } from '../../law/demand.js';
import type { ExecutePlan, IntegratedRunSubject } from './integrated-run-subject.js';
import { planFor, viewOf } from './plan-for.js';
import { showWithGround } from './show-ground.js';
import { everythingGiven, groundFor, profilesIn, settle } from './some-ground.js';
import { someFaults, troubledWrites } from './some-trouble.js';
import type { Wish } from './some-wish.js';

const suspension: Wish = { kind: 'suspend', securityProfileId: 's3' as SecurityProfileId };
const someTrouble = fc.oneof(troubledWrites, someFaults);

export const accessKept = defineLaw({
  id: 'lifecycle.access-kept',
  state: 'stateful',
  statement:
    'Whatever fails while users are suspended and reinstated, what each had is at every moment with the directory or remembered on the profile; planned again without faults, those reinstated have again what they had.',
  classes: ['suspended', 'reinstated', 'failed between', 'answer lost'],
  input: fc.record({
    ground: groundFor(fc.constant(suspension)),
    faults: fc.tuple(someTrouble, someTrouble),
  }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, faults: [atFirst, later] }, cover) => {
    const versions = await settle(subject, ground.environment);
    const { ports } = subject;
    const execute = subject.executorOver(ports);
    const faulty = (faults: typeof atFirst): ExecutePlan =>
      subject.executorOver({ ...ports, directory: subject.faulty(ports.directory, faults) });
    const planned = async (wish: Wish) => (await planFor(subject, versions, wish))!;
    const pairs = await pairsIn(subject);
    const had = await accessOf(subject, pairs);
    const inTrouble = await faulty(atFirst)(await planned(suspension), everythingGiven);
    const failed = inTrouble!.items.filter(({ outcome }) => outcome === 'failed');
    if (failed.some(({ stepsDone }) => stepsDone.includes('change-lifecycle'))) cover('failed between');
    if (failed.length > 0 && atFirst.some(({ kind }) => kind === 'lose-answer')) cover('answer lost');
    demandKept(had, await accessOf(subject, pairs), 'after a suspension in trouble');
    const again = await execute(await planned(suspension), everythingGiven);
    if (again!.counts.done > 0) cover('suspended');
    demandKept(had, await accessOf(subject, pairs), 'after a suspension');
    await faulty(later)(await planned({ kind: 'reinstate' }), everythingGiven);
    demandKept(had, await accessOf(subject, pairs), 'after a reinstatement in trouble');
    const back = await execute(await planned({ kind: 'reinstate' }), everythingGiven);
    const now = await accessOf(subject, pairs);
    for (const { profileId, outcome } of back!.items) {
      const access = profileId && now.get(profileId);
      if (!access || outcome === 'refused') continue;
      const { there, remembered } = access;
      if (outcome === 'done') cover('reinstated');
      demand(remembered === undefined, `${profileId} is suspended still`);
      demand(same(there, wantedOf(had.get(profileId)!)), `${profileId} has other access than before`);
    }
  },
});

type Ids = readonly SecurityProfileId[] | undefined;

/** The security profiles of a user: with the directory, and as a suspension remembers them. */
interface Access {
  readonly there: Ids;
  readonly remembered: Ids;
}

/** Who is one person on both sides. */
async function pairsIn(
  subject: IntegratedRunSubject,
): Promise<ReadonlyMap<UserProfile['id'], DirectoryUserId>> {
  const { rows } = await viewOf(subject);
  return new Map(
    rows.flatMap((row) => (row.presence === 'both' ? [[row.profile.id, row.directory.id]] : [])),
  );
}

/** The access of these pairs now. */
async function accessOf(
  subject: IntegratedRunSubject,
  pairs: ReadonlyMap<UserProfile['id'], DirectoryUserId>,
): Promise<ReadonlyMap<UserProfile['id'], Access>> {
  const users = new Map(subject.console.users().map((user) => [user.id, user]));
  const profiles = (await profilesIn(subject)).filter(({ id }) => pairs.has(id));
  return new Map(
    profiles.map(({ id, lifecycle }) => {
      const there = users.get(pairs.get(id)!)?.fields.securityProfileIds;
      return [id, { there, remembered: lifecycle?.suspended?.securityProfileIds }];
    }),
  );
}

/** Of somebody suspended before, what was remembered then. */
function wantedOf({ there, remembered }: Access): Ids {
  return remembered ?? there;
}

function demandKept(
  had: ReadonlyMap<UserProfile['id'], Access>,
  now: ReadonlyMap<UserProfile['id'], Access>,
  when: string,
): void {
  for (const [id, before] of had) {
    const wanted = wantedOf(before);
    const { there, remembered } = now.get(id)!;
    const isKept = wanted === undefined || same(remembered, wanted) || same(there, wanted);
    demand(isKept, `what ${id} had is lost ${when}`);
  }
}

function same(one: Ids, other: Ids): boolean {
  return sameField('securityProfileIds', one, other);
}
