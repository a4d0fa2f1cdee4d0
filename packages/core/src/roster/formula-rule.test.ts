import { describe, expect, it } from 'vitest';
import { escapeCell, unescapeCell } from './formula-rule.js';

describe('the formula rule', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+15551234567', "'+15551234567"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\u00A0\u200B=1', "'\u00A0\u200B=1"],
    ['\u0001=1', "'\u0001=1"],
    ['＝1', "'＝1"],
    ['\t1', "'\t1"],
    ['\n=1', "'\n=1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
  ])('escapes %j', (cell, escaped) => {
    expect(escapeCell(cell)).toBe(escaped);
    expect(unescapeCell(escaped)).toBe(cell);
  });

  it.each(['', "'t Hart", "'", "O'Neil", '1-1', 'a=b', '(clear)', "' '=", '"=1"', '…'])(
    'leaves %j',
    (cell) => {
      expect(escapeCell(cell)).toBe(cell);
      expect(unescapeCell(cell)).toBe(cell);
    },
  );
});
