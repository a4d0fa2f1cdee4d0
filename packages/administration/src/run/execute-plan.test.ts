import type { Result } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { faultyDirectory } from '@rollcall/memory';
import { describe, expect, it } from 'vitest';
import { office, seed, staffedOffice } from '../../test/office.js';

function errorOf(result: Result<unknown, unknown>): unknown {
  return result._unsafeUnwrapErr();
}

describe('a plan', () => {
  it('of another environment or catalog is refused', async () => {
    const { admin } = await staffedOffice(['Ada']);
    const plan = orThrow(await admin.planResync());
    const elsewhere = { ...plan, origin: { ...plan.origin, catalog: 'another' } };
    expect(errorOf(admin.execute(elsewhere))).toMatchObject({ code: 'wrong-catalog' });
  });

  it('that needs a directory is refused where none is integrated', async () => {
    const { admin, standalone } = office({ users: [seed('Ada')] });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({
        template: { name: 'Agents' },
        users: { where: {} },
        promote: 'include',
      }),
    );
    expect(errorOf(standalone.execute(plan))).toEqual({ code: 'directory-not-integrated' });
  });
});

describe('a run', () => {
  it('that fails for one user says so, and goes on with the others', async () => {
    const { admin } = office({
      users: [seed('Ada'), seed('Bob'), seed('Cid')],
      wrap: (directory) =>
        faultyDirectory(directory, [
          { kind: 'fail', operation: 'readUser', call: 2, error: { code: 'unavailable' } },
        ]),
    });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({
        template: { name: 'Agents' },
        users: { where: {} },
        promote: 'include',
      }),
    );
    const report = await orThrow(admin.execute(plan, { concurrency: 1 })).finished;
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
  });

  it('that is cancelled brings begun users to their end, and the counts add up', async () => {
    const { admin } = office({ users: ['Ada', 'Bob', 'Cid', 'Dee'].map((name) => seed(name)) });
    orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
    const plan = orThrow(
      await admin.templates.planApply({
        template: { name: 'Agents' },
        users: { where: {} },
        promote: 'include',
      }),
    );
    const stop = new AbortController();
    const onProgress = ({ ended }: { readonly ended: number }) => void (ended === 2 && stop.abort());
    const report = await orThrow(admin.execute(plan, { concurrency: 1, signal: stop.signal, onProgress }))
      .finished;
    expect(report.end).toBe('cancelled');
    expect(report.counts).toMatchObject({ done: 2, 'not-started': 2 });
    expect(orThrow(await admin.existence()).counts).toMatchObject({ both: 2, 'directory-only': 2 });
  });

  it('goes on when a function of the host throws, and then says so with the report', async () => {
    const { admin } = await staffedOffice(['Ada', 'Bob']);
    const plan = orThrow(await admin.users.planDelete({ users: { where: {} } }));
    const onProgress = () => {
      throw new Error('a mistake of the host');
    };
    const failure = await orThrow(admin.execute(plan, { onProgress })).finished.catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      cause: { message: 'a mistake of the host' },
      report: { counts: { done: 2 } },
    });
  });

  it('tells changes by id after they are written, and telemetry nothing personal', async () => {
    const { events, observations } = await staffedOffice(['Ada']);
    expect(events.map(({ kind }) => kind)).toEqual(['template-saved', 'profile-created']);
    expect(observations.map(({ kind }) => kind)).toEqual([
      'planned',
      'run-started',
      'item-ended',
      'run-ended',
    ]);
    expect(JSON.stringify([events, observations])).not.toMatch(/ada/i);
  });
});
