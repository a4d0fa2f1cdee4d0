import type { MatchKey } from '@rollcall/core';

/** Texts from the first up to, and without, the second; without an end if there is none. */
export interface Range {
  readonly from: string;
  readonly to: string | undefined;
}

/** All texts. */
export const EVERYTHING: Range = { from: '', to: undefined };

const ASCII_BEGINNING = /^[ -~]+/;
const FIRST_BEYOND_ASCII = '\u0080';

/** All texts that begin with this one, in code-point order. */
export function rangeOf(prefix: string): Range {
  return { from: prefix, to: endOf(prefix) };
}

/**
 * Ranges of skeletons, in order and apart from each other, that hold the skeleton of every key that begins with a prefix,
 * and as few others as can be: listings go by skeletons, so that a search by keys walks the listing's own index.
 *
 * A skeleton differs from its key in nothing that is ASCII, except that its last ASCII character may compose with a
 * mark behind it, and is then beyond ASCII.
 */
export function skeletonRanges(prefix: MatchKey): readonly Range[] {
  const ascii = ASCII_BEGINNING.exec(prefix)?.[0] ?? '';
  if (ascii === '') return [EVERYTHING];
  const sure = ascii.slice(0, -1);
  const composed = { from: sure + FIRST_BEYOND_ASCII, to: endOf(sure) };
  return [rangeOf(ascii), composed];
}

/** The first text that comes after all those that begin with this one. */
function endOf(prefix: string): string | undefined {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? 0);
  while (points.length > 0) {
    const next = (points.pop() ?? 0) + 1;
    if (next > 0x10ffff) continue;
    // Surrogates are no characters.
    return String.fromCodePoint(...points, next === 0xd800 ? 0xe000 : next);
  }
  return undefined;
}
