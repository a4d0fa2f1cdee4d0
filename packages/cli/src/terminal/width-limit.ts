import { stripVTControlCharacters } from 'node:util';

/** From here on characters may be full-width; before, none is but those of Hangul. */
const FIRST_WIDE = 0x2300;
const HANGUL = { first: 0x1100, last: 0x115f } as const;

/** How many columns a line takes at most: what is narrower than it may be, or joined with its neighbour, counts in full. */
export function widthLimit(line: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(line)) {
    const code = character.codePointAt(0)!;
    width += code >= FIRST_WIDE || (code >= HANGUL.first && code <= HANGUL.last) ? 2 : 1;
  }
  return width;
}
