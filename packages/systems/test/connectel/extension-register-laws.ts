import { parseExtension, type Extension, type ExtensionRegister } from '@rollcall/presets/connectel';
import { expect } from 'vitest';

/** A fresh register whose range is 2001 to 2020, as several processes would have it, and one of another environment. */
export interface RegisterUnderTest {
  readonly register: ExtensionRegister;
  /** The same numbers, by other hands. */
  readonly again: ExtensionRegister;
  /** The same range in another environment. */
  readonly neighbour: ExtensionRegister;
}

interface RegisterLaw {
  readonly statement: string;
  readonly check: (subject: RegisterUnderTest) => Promise<void>;
}

export const lawfulRange = { from: 2001, to: 2020 };

function number(text: string): Extension {
  return parseExtension(text)._unsafeUnwrap();
}

const everyNumber = Array.from({ length: 20 }, (_, index) => String(2001 + index));

/** Twenty claims at once, half of them by other hands; the numbers that were given, and the codes of the other answers. */
async function atOnce(
  { register, again }: RegisterUnderTest,
  wanted: (index: number) => 'automatic' | Extension,
): Promise<{ readonly given: readonly string[]; readonly codes: readonly string[] }> {
  const answers = await Promise.all(
    everyNumber.map((_, index) => (index % 2 === 0 ? register : again).claim({ extension: wanted(index) })),
  );
  return {
    given: answers.flatMap((answer) => (answer.isOk() ? [answer.value] : [])).toSorted(),
    codes: answers.flatMap((answer) => (answer.isErr() ? [answer.error.code] : [])),
  };
}

export const extensionRegisterLaws: readonly RegisterLaw[] = [
  {
    statement:
      'twenty automatic claims at once get the twenty numbers of the range, and the next one is told',
    check: async (subject) => {
      expect(await atOnce(subject, () => 'automatic')).toEqual({ given: everyNumber, codes: [] });
      const next = await subject.again.claim({ extension: 'automatic' });
      expect(next._unsafeUnwrapErr()).toEqual({ code: 'no-extension-free' });
    },
  },
  {
    statement: 'of twenty who want one number at once, one gets it',
    check: async (subject) => {
      const { given, codes } = await atOnce(subject, () => number('2007'));
      expect(given).toEqual(['2007']);
      expect(codes).toEqual(Array.from({ length: 19 }, () => 'extension-taken'));
    },
  },
  {
    statement: 'claims by hand and automatic ones at once never meet',
    check: async (subject) => {
      const byHand = [5, 1, 9, 3, 17, 2, 11, 4, 19, 20].map((place) => number(everyNumber[place - 1]!));
      const { given, codes } = await atOnce(subject, (index) => byHand[index] ?? 'automatic');
      expect(given).toEqual([...new Set(given)]);
      expect(given.length + codes.length).toBe(20);
      expect(new Set([...codes, 'extension-taken'])).toEqual(new Set(['extension-taken']));
      const rest = await atOnce(subject, () => 'automatic');
      expect([...given, ...rest.given].toSorted()).toEqual(everyNumber);
    },
  },
  {
    statement:
      'what is released is free, what is free can be released, and the lowest free number comes first',
    check: async ({ register, again }) => {
      for (const wanted of ['2001', '2002', '2003'])
        expect((await register.claim({ extension: 'automatic' }))._unsafeUnwrap()).toBe(wanted);
      (await again.release({ extension: number('2002') }))._unsafeUnwrap();
      (await again.release({ extension: number('2002') }))._unsafeUnwrap();
      expect((await register.claim({ extension: 'automatic' }))._unsafeUnwrap()).toBe('2002');
      expect((await register.claim({ extension: 'automatic' }))._unsafeUnwrap()).toBe('2004');
      (await again.release({ extension: number('2001') }))._unsafeUnwrap();
      expect((await register.claim({ extension: number('2001') }))._unsafeUnwrap()).toBe('2001');
    },
  },
  {
    statement: 'a number by hand may lie outside the range, where no automatic one is looked for',
    check: async ({ register, again }) => {
      for (const wanted of ['2000', '2021', '10', '99999999']) {
        expect((await register.claim({ extension: number(wanted) }))._unsafeUnwrap()).toBe(wanted);
        const twice = await again.claim({ extension: number(wanted) });
        expect(twice._unsafeUnwrapErr()).toEqual({ code: 'extension-taken' });
      }
      expect((await register.claim({ extension: 'automatic' }))._unsafeUnwrap()).toBe('2001');
    },
  },
  {
    statement: 'environments have their numbers apart',
    check: async ({ register, neighbour }) => {
      expect((await register.claim({ extension: number('2001') }))._unsafeUnwrap()).toBe('2001');
      expect((await neighbour.claim({ extension: number('2001') }))._unsafeUnwrap()).toBe('2001');
      (await neighbour.release({ extension: number('2001') }))._unsafeUnwrap();
      const taken = await register.claim({ extension: number('2001') });
      expect(taken._unsafeUnwrapErr()).toEqual({ code: 'extension-taken' });
    },
  },
  {
    statement: 'a cancelled call claims and releases nothing',
    check: async ({ register }) => {
      const signal = AbortSignal.abort();
      const cancelled = await register.claim({ extension: 'automatic', signal });
      expect(cancelled._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
      const extension = (await register.claim({ extension: 'automatic' }))._unsafeUnwrap();
      expect(extension).toBe('2001');
      expect((await register.release({ extension, signal }))._unsafeUnwrapErr()).toEqual({
        code: 'cancelled',
      });
      expect((await register.claim({ extension }))._unsafeUnwrapErr()).toEqual({ code: 'extension-taken' });
    },
  },
];
