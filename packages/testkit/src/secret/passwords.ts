import { revealSecret, type RandomBytes } from '@rollcall/core';
import * as fc from 'fast-check';
import { secretWord } from '../catalog/setting-kind.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { SecretSubject } from './secret-subject.js';
import { shownTexts } from './shown-texts.js';

/** The pattern of `Password` in Amazon Connect's API model. */
const modelPattern = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/;

const someText = fc
  .tuple(fc.constantFrom('', 'A', '1', 'A1'), fc.string({ maxLength: 70 }))
  .map(([begin, end]) => `${begin}${secretWord}${end}`);

export const passwordsOnce = defineLaw({
  id: 'secret.password',
  statement:
    'A text is a password exactly where Amazon Connect’s model takes it as one; a password shows in no text, JSON or inspection, gives its text once, and is not told where it is refused.',
  classes: ['taken', 'refused'],
  input: someText,
  holds: ({ parsePassword }: SecretSubject, text, cover) => {
    const parsed = parsePassword(text);
    demand(parsed.isOk() === modelPattern.test(text), 'Amazon Connect sees it otherwise');
    demand(!shownTexts(parsed).includes(secretWord), 'it is shown');
    cover(parsed.isOk() ? 'taken' : 'refused');
    if (parsed.isErr()) return;
    demand(!String(parsed.value).includes(secretWord), 'it is shown as a text');
    demand(revealSecret(parsed.value) === text, 'another text came back');
    demand(
      throws(() => revealSecret(parsed.value)),
      'it is revealed twice',
    );
    demand(!shownTexts(parsed.value).includes(text), 'it is shown once it is used');
  },
});

export const generatedPasswords = defineLaw({
  id: 'secret.generated-password',
  statement:
    'Whatever the randomness, a generated password is one that Amazon Connect takes, and shows nowhere; none of its characters is likelier than another, but for the rule.',
  classes: ['one', 'a thousand'],
  input: fc.record({
    seed: fc.integer(),
    count: fc.oneof({ weight: 19, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(1_000) }),
  }),
  holds: ({ generatePassword, parsePassword }: SecretSubject, { seed, count }, cover) => {
    const randomBytes = bytesFrom(seed);
    const texts = Array.from({ length: count }, () => {
      const password = generatePassword(randomBytes);
      const text = revealSecret(password);
      demand(modelPattern.test(text), 'Amazon Connect would refuse it');
      demand(parsePassword(password).isOk(), 'it cannot be used');
      demand(!shownTexts(password).includes(text), 'it is shown');
      return text;
    });
    demand(new Set(texts).size === count, 'a password comes twice');
    cover(count === 1 ? 'one' : 'a thousand');
    if (count > 1) demandEven(texts.join(''));
  },
});

/** A generator of small quality and long period, which is enough to count by (Marsaglia's xorshift32). */
function bytesFrom(seed: number): RandomBytes {
  let state = seed || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 8) & 0xff;
  };
  return (count) => Uint8Array.from({ length: count }, next);
}

/**
 * By Pearson's test. For an even choice the sum is about the number of characters, and so far beyond it by chance in less
 * than one of a million runs; for bytes modulo 57 it is about 300. The rule itself, by which a digit has to be there,
 * adds 8.
 */
function demandEven(text: string): void {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const expected = text.length / counts.size;
  const sum = [...counts.values()].reduce((all, count) => all + (count - expected) ** 2 / expected, 0);
  demand(sum < 150, `the characters do not come evenly: ${sum.toFixed(0)}`);
}

function throws(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}
