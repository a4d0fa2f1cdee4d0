import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell, isFormulaLike, unescapeCell } from './formula-rule.js';

// Written once more from the rule's words, one code point at a time, so that the pattern has something to be checked by.
const starters = ['=', '+', '-', '@', '\t', '\r', '\n', '\0'];

function startsFormula(cell: string): boolean {
  for (const char of cell.normalize('NFKD')) {
    if (starters.includes(char)) return true;
    const code = char.codePointAt(0)!;
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    if (!isControl && !/[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(char)) return false;
  }
  return false;
}

function qualifies(cell: string): boolean {
  return startsFormula(cell) || (cell.startsWith("'") && qualifies(cell.slice(1)));
}

const starts = [
  ...starters,
  "'",
  ' ',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '\u3164',
  '\u0001',
  '＝',
  '＋',
  '﹣',
  '≠',
  'a',
  '"',
];
const cells = fc
  .tuple(fc.array(fc.constantFrom(...starts), { maxLength: 5 }), fc.string({ unit: 'binary' }))
  .map(([start, rest]) => start.join('') + rest);

describe('the formula rule', () => {
  it('says what its words say', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(isFormulaLike(cell)).toBe(qualifies(cell));
      }),
      { numRuns: 2000 },
    );
  });

  it('never lets a cell start a formula', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(startsFormula(escapeCell(cell))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(unescapeCell(escapeCell(cell))).toBe(cell);
      }),
      { numRuns: 2000 },
    );
  });
});
