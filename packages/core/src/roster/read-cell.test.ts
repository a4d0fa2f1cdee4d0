import { describe, expect, it } from 'vitest';
import { clear, set, type Intent } from '../intent/intent.js';
import { Secret } from '../secret/secret.js';
import type { CellFormat } from './cell/cell-format.js';
import { namesCell } from './cell/names-cell.js';
import { passwordCell } from './cell/password-cell.js';
import { phoneNumberCell } from './cell/phone-number-cell.js';
import { textCell } from './cell/text-cell.js';
import { readCell } from './read-cell.js';
import { rosterDialects } from './roster-dialects.js';
import type { RosterDialectName } from './roster-dialect.js';
import { writeCell } from './write-cell.js';

const text = textCell(9);
const names = namesCell({ separator: '|', max: 9, escaping: 'none' });

function read<T>(
  name: RosterDialectName,
  cell: string,
  format: CellFormat<T>,
  clearing: Clearing = 'possible',
) {
  return readCell(rosterDialects[name], { format, clearing }, cell).match(
    (intent): unknown => intent,
    (fault): unknown => fault,
  );
}

function write<T>(
  name: RosterDialectName,
  intent: Intent<T>,
  format: CellFormat<T>,
  clearing: Clearing = 'possible',
) {
  return writeCell(rosterDialects[name], { format, clearing }, intent).match(
    (cell): unknown => cell,
    (fault): unknown => fault,
  );
}

type Clearing = 'possible' | 'impossible';

describe('a cell', () => {
  it.each<[RosterDialectName, string, unknown]>([
    ['rollcall', '', undefined],
    ['rollcall', 'a', set('a')],
    ['rollcall', "'=1", set('=1')],
    ['rollcall', '=1', set('=1')],
    ['rollcall', '(Clear)', clear],
    ['rollcall', '\\(clear)', set('(clear)')],
    ['rollcall', 'a\0', { code: 'nul' }],
    ['rollcall', '1234567890', { code: 'too-long', maxLength: 9 }],
    ['symbee', "'=1", set('=1')],
    ['symbee', '(clear)', set('(clear)')],
    ['symbee', '\\(clear)', set('\\(clear)')],
    ['amazon-connect', '', undefined],
    ['amazon-connect', '(clear)', set('(clear)')],
    ['amazon-connect', "'a", set("'a")],
    ['amazon-connect', '=1', { code: 'formula-like' }],
    ['amazon-connect', "'=1", { code: 'formula-like' }],
    ['amazon-connect', '+155', set('+155')],
    ['amazon-connect', '+1x', { code: 'formula-like' }],
  ])('of a file of kind %s is read: %j', (dialect, cell, intent) => {
    expect(read(dialect, cell, text)).toEqual(intent);
  });

  it('keeps a value where its column must', () => {
    expect(read('rollcall', '(clear)', text, 'impossible')).toEqual({ code: 'not-clearable' });
  });

  it('may hold a phone number with spaces around, which is no formula', () => {
    expect(read('amazon-connect', ' +1555 ', phoneNumberCell)).toEqual(set('+1555'));
  });

  it.each<[RosterDialectName, Intent<string>, unknown]>([
    ['rollcall', set('a'), 'a'],
    ['rollcall', set('=1'), "'=1"],
    ['rollcall', set('(clear)'), '\\(clear)'],
    ['rollcall', clear, '(clear)'],
    ['rollcall', set(''), { code: 'empty-value' }],
    ['rollcall', set('\ud800'), { code: 'lone-surrogate' }],
    ['rollcall', set('a\0'), { code: 'nul' }],
    ['rollcall', set('1234567890'), { code: 'too-long', maxLength: 9 }],
    ['symbee', set('(clear)'), '(clear)'],
    ['symbee', set('=1'), "'=1"],
    ['symbee', clear, { code: 'no-clear-marker' }],
    ['amazon-connect', set('(clear)'), '(clear)'],
    ['amazon-connect', set('=1'), { code: 'formula-like' }],
    ['amazon-connect', clear, { code: 'no-clear-marker' }],
  ])('of a file of kind %s is written: %j', (dialect, intent, cell) => {
    expect(write(dialect, intent, text)).toEqual(cell);
  });

  it('is not written where the column must keep a value, or where another would come back', () => {
    expect(write('rollcall', clear, text, 'impossible')).toEqual({ code: 'not-clearable' });
    expect(write('rollcall', set(['a|b']), names)).toEqual({ code: 'ambiguous-value' });
    expect(write('rollcall', set(['a', 'b']), names)).toBe('a|b');
  });

  it('may hold a password, which is compared as it comes back', () => {
    expect(write('rollcall', set(new Secret('Abcdefg1')), passwordCell)).toBe('Abcdefg1');
    const others: CellFormat<Secret> = { ...passwordCell, write: () => 'Abcdefg2' };
    expect(write('rollcall', set(new Secret('Abcdefg1')), others)).toEqual({ code: 'ambiguous-value' });
  });
});
