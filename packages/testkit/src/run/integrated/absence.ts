import type { Completeness, Directory } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand } from '../../law/demand.js';
import { looseEnvironment } from '../../plan/some-environment.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { viewOf } from './plan-for.js';
import { showGround } from './show-ground.js';
import { settle } from './some-ground.js';

const partial: Completeness = {
  complete: false,
  gap: { reason: 'failed', error: { code: 'unavailable' } },
};

export const absenceProven = defineLaw({
  id: 'integrated.absence',
  state: 'stateful',
  statement:
    'Nobody is to be made in the directory on the strength of an incomplete read: neither the view that users are taken from, nor a read after it that tells who else is there.',
  classes: ['all complete', 'incomplete view', 'incomplete read after it'],
  input: fc.record({
    environment: looseEnvironment(),
    incomplete: fc.constantFrom('nothing', 'the view', 'the read after it'),
  }),
  show: ({ environment, incomplete }) =>
    `${showGround({ environment, wish: { kind: 'create-in-directory' } })}\n  incomplete: ${incomplete}`,
  holds: async (subject: IntegratedRunSubject, { environment, incomplete }, cover) => {
    await settle(subject, environment);
    const view = await viewOf(subject);
    const { directory, ...ports } = subject.ports;
    const isCut = incomplete === 'the read after it';
    const plan = subject.creationOver({ ...ports, directory: isCut ? cut(directory) : directory });
    const made = await plan(incomplete === 'the view' ? { ...view, completeness: partial } : view);
    if (incomplete === 'nothing') {
      cover('all complete');
      demand(made !== undefined, 'nothing is planned, though all was read');
      return;
    }
    cover(isCut ? 'incomplete read after it' : 'incomplete view');
    demand(made === undefined, `users are to be made, though ${incomplete} was incomplete`);
  },
});

/** The same directory, whose listing breaks off after the first user. */
function cut(directory: Directory): Directory {
  return {
    ...directory,
    snapshot: async (request) =>
      (await directory.snapshot(request)).map(({ users }) => ({
        users: users.slice(0, 1),
        completeness: partial,
      })),
  };
}
