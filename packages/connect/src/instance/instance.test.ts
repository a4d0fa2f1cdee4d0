import { err, ok } from '@rollcall/core';
import { expect, test } from 'vitest';
import type { Call } from '../call/call.js';
import type { Failure } from '../call/failure.js';
import { instanceOf } from './instance.js';

const answer = ok({ Instance: { IdentityManagementType: 'SAML' } });
const down: Failure = { code: 'unavailable' };

/** An instance whose calls are answered by hand. */
function asked() {
  const open: { readonly end: (answer: unknown) => void }[] = [];
  const call = ((_: unknown, signal?: AbortSignal) =>
    new Promise((end) => {
      signal?.addEventListener('abort', () => end(err({ code: 'cancelled' })));
      open.push({ end });
    })) as unknown as Call;
  return { instance: instanceOf(call), open };
}

test('all who ask at once share one call, and nobody asks again', async () => {
  const { instance, open } = asked();
  const all = Array.from({ length: 5 }, () => instance.identityType(undefined));
  expect(open).toHaveLength(1);
  open[0]?.end(answer);
  for (const one of await Promise.all(all)) expect(one._unsafeUnwrap()).toBe('saml');
  expect((await instance.identityType(undefined))._unsafeUnwrap()).toBe('saml');
  expect(open).toHaveLength(1);
});

test('a failure is everybody’s who waits, and the next asks again', async () => {
  const { instance, open } = asked();
  const all = Array.from({ length: 3 }, () => instance.identityType(undefined));
  open[0]?.end(err(down));
  for (const one of await Promise.all(all)) expect(one._unsafeUnwrapErr()).toEqual(down);
  const next = instance.identityType(undefined);
  open[1]?.end(answer);
  expect((await next)._unsafeUnwrap()).toBe('saml');
});

test('whoever asks first and gives up takes nobody along, and whoever waits gives up alone', async () => {
  const { instance, open } = asked();
  const [first, second] = [new AbortController(), new AbortController()];
  const asking = instance.identityType(first.signal);
  const impatient = instance.identityType(second.signal);
  const patient = instance.identityType(undefined);
  second.abort();
  expect((await impatient)._unsafeUnwrapErr().code).toBe('cancelled');
  expect(open).toHaveLength(1);
  first.abort();
  expect((await asking)._unsafeUnwrapErr().code).toBe('cancelled');
  await expect.poll(() => open.length).toBe(2);
  open[1]?.end(answer);
  expect((await patient)._unsafeUnwrap()).toBe('saml');
});
