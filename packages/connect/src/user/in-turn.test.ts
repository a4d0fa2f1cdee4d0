import { describe, expect, test } from 'vitest';
import { inTurn } from './in-turn.js';

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    end: () => end(),
    run: async () => {
      log.push(`${name} begins`);
      await ended;
      log.push(`${name} ends`);
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('inTurn', () => {
  test('work on one user is done one after the other, on others side by side', async () => {
    const log: string[] = [];
    const turn = inTurn();
    const [first, second, other] = [work(log, 'first'), work(log, 'second'), work(log, 'other')];
    const all = [
      turn('a', undefined, first.run),
      turn('a', undefined, second.run),
      turn('b', undefined, other.run),
    ];
    await settled();
    expect(log).toEqual(['first begins', 'other begins']);
    first.end();
    await settled();
    expect(log.slice(2)).toEqual(['first ends', 'second begins']);
    second.end();
    other.end();
    await Promise.all(all);
  });

  test('who is cancelled while waiting leaves at once, and the next waits for the one before', async () => {
    const log: string[] = [];
    const turn = inTurn();
    const [first, third] = [work(log, 'first'), work(log, 'third')];
    const controller = new AbortController();
    const one = turn('a', undefined, first.run);
    const two = turn('a', controller.signal, work(log, 'second').run);
    const three = turn('a', undefined, third.run);
    controller.abort();
    expect(await two).toBe('cancelled');
    await settled();
    expect(log).toEqual(['first begins']);
    first.end();
    third.end();
    await Promise.all([one, three]);
    expect(log).toEqual(['first begins', 'first ends', 'third begins', 'third ends']);
  });
});
