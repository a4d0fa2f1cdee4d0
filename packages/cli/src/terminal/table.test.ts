import { expect, it } from 'vitest';
import { paletteFor } from './palette.js';
import { table } from './table.js';

const plain = paletteFor({ isTTY: false }, {});

it('lines up columns, full-width characters counting two', () => {
  expect(
    table(
      plain,
      ['Login', 'Name'],
      [
        ['田中さん', 'x'],
        ['bob', 'two\nlines'],
        ['é', ''],
      ],
    ),
  ).toBe(['Login     Name', '田中さん  x', 'bob       two', '          lines', 'é', ''].join('\n'));
});

it('lines up what is coloured', () => {
  const coloured = paletteFor({ isTTY: true }, {});
  const lines = table(
    coloured,
    ['A', 'B'],
    [
      [coloured.danger('x'), 'y'],
      ['xx', 'y'],
    ],
  ).split('\n');
  expect(lines.map((line) => line.replaceAll(/\p{Cc}\[\d+m/gu, ''))).toEqual(['A   B', 'x   y', 'xx  y', '']);
});

it('lines up long lists, whatever is in them', () => {
  const logins = ['田中さん', '👩‍👩‍👧', '✅', 'e\u0301', '한글', 'ｆｕｌｌ', '–'];
  const rows = Array.from({ length: 100 }, (_, index) => [logins[index % logins.length]!, String(index)]);
  const lines = table(plain, ['Login', 'Number'], rows).trimEnd().split('\n');
  expect(lines).toHaveLength(101);
  expect(lines[1]).toBe('田中さん  0');
  expect(lines[4]).toBe('e\u0301         3');
  expect(lines[100]).toBe('👩‍👩‍👧        99');
});
