import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSetting } from '../../catalog/parse-setting.js';
import { revealSecret } from '../../secret/secret.js';
import { afterContactWorkCell } from './after-contact-work-cell.js';
import type { CellFormat } from './cell-format.js';
import { choiceCell } from './choice-cell.js';
import { emailCell } from './email-cell.js';
import { loginCell } from './login-cell.js';
import { namesCell } from './names-cell.js';
import { passwordCell } from './password-cell.js';
import { phoneNumberCell } from './phone-number-cell.js';
import { phoneTypeCell } from './phone-type-cell.js';
import { escapeSeparators, splitAtSeparator, unescapeSeparators } from './separated.js';
import { settingCell } from './setting-cell.js';
import { tagsCell } from './tags-cell.js';
import { textCell } from './text-cell.js';
import { yesNoCell } from './yes-no-cell.js';

function read<T>(format: CellFormat<T>, text: string): unknown {
  return format.read(text).match(
    (value): unknown => value,
    (fault): unknown => fault,
  );
}

describe('a number of seconds', () => {
  it.each([
    ['0', 0],
    [' 30 ', 30],
    ['2000000', 2_000_000],
  ])('is whole and in range: %j', (text, seconds) => {
    expect(read(afterContactWorkCell, text)).toBe(seconds);
  });

  it.each(['2000001', '-1', '1.5', '1e3', '3 0', '00000030', 'x'])('is not %j', (text) => {
    expect(read(afterContactWorkCell, text)).toEqual({ code: 'invalid-number', min: 0, max: 2_000_000 });
  });

  it('is written in digits', () => {
    expect(afterContactWorkCell.write(30)).toBe('30');
  });
});

describe('a choice', () => {
  it.each([
    ['yes', true],
    [' NO ', false],
    ['True', true],
    ['false', false],
  ])('of yes and no takes %j', (text, value) => {
    expect(read(yesNoCell, text)).toBe(value);
  });

  it.each([
    ['soft', 'soft'],
    ['Desk', 'desk'],
    ['SOFT_PHONE', 'soft'],
    ['desk_phone', 'desk'],
  ])('of phones takes %j', (text, value) => {
    expect(read(phoneTypeCell, text)).toBe(value);
  });

  it('names and writes the first word of each value', () => {
    expect(read(yesNoCell, 'y')).toEqual({ code: 'invalid-choice', choices: ['yes', 'no'] });
    expect(read(phoneTypeCell, 'fax')).toEqual({ code: 'invalid-choice', choices: ['soft', 'desk'] });
    expect([true, false].map(yesNoCell.write)).toEqual(['yes', 'no']);
    expect((['soft', 'desk'] as const).map(phoneTypeCell.write)).toEqual(['soft', 'desk']);
  });

  it('writes nothing for a value that has no word', () => {
    expect(choiceCell<number>([['one', 1]]).write(2)).toBe('');
  });
});

describe('an e-mail address', () => {
  const longest = `${'a'.repeat(260)}@b.cd`;

  it.each(['a@b.cd', 'A.b_c%d+e-f9@g-h.i.museum', longest, `a@b.${'c'.repeat(63)}`])('may be %j', (text) => {
    expect(read(emailCell, ` ${text} `)).toBe(text);
    expect(emailCell.write(text)).toBe(text);
  });

  it.each([
    'a@b',
    'a@b.c',
    '@b.cd',
    'a b@c.de',
    '<a@b.cd',
    'a@b.cd>',
    `a${longest}`,
    `a@b.${'c'.repeat(64)}`,
  ])('is not %j', (text) => {
    expect(read(emailCell, text)).toEqual({ code: 'invalid-email', maxLength: 265 });
  });
});

describe('a phone number', () => {
  it.each(['+12', '+123456789012345'])('may be %j', (text) => {
    expect(read(phoneNumberCell, ` ${text} `)).toBe(text);
    expect(phoneNumberCell.write(text)).toBe(text);
  });

  it.each(['+1', '12', '+02', '+1234567890123456', '+1 2', 'x+12'])('is not %j', (text) => {
    expect(read(phoneNumberCell, text)).toEqual({ code: 'invalid-phone-number' });
  });
});

describe('a password', () => {
  it.each(['Abcdefg1', `Ab1${'x'.repeat(61)}`])('may be %j', (text) => {
    const password = passwordCell.read(text)._unsafeUnwrap();
    expect(revealSecret(password)).toBe(text);
    expect(passwordCell.write(password)).toBe(text);
  });

  it.each(['Abcdef1', `Ab1${'x'.repeat(62)}`, 'abcdefg1', 'ABCDEFG1', 'Abcdefgh', 'Abcd efg1', ' Abcdefg1'])(
    'is not %j',
    (text) => {
      expect(read(passwordCell, text)).toEqual({ code: 'invalid-password' });
    },
  );
});

describe('a text', () => {
  it('stands as it is, up to a length', () => {
    expect(read(textCell(3), ' ab')).toBe(' ab');
    expect(read(textCell(3), 'abcd')).toEqual({ code: 'too-long', maxLength: 3 });
    expect(read(textCell(), 'a'.repeat(10_000))).toHaveLength(10_000);
    expect(textCell(3).write(' ab')).toBe(' ab');
  });

  it('of a login is verbatim', () => {
    const login = loginCell.read(' Ann ')._unsafeUnwrap();
    expect([login.name, loginCell.write(login)]).toEqual([' Ann ', ' Ann ']);
    expect(read(loginCell, ' ')).toEqual({ code: 'invalid-login', reason: 'empty' });
  });
});

describe('names', () => {
  const plain = namesCell({ separator: '|', max: 2, escaping: 'none' });
  const escaped = namesCell({ separator: '/', max: 2, escaping: 'backslash' });

  it.each([
    [plain, 'A|B', ['A', 'B']],
    [plain, 'A\\|B', ['A\\', 'B']],
    [plain, ' A/B ', [' A/B ']],
    [escaped, 'A/B', ['A', 'B']],
    [escaped, 'A\\/B/C\\\\', ['A/B', 'C\\']],
  ])('stand between separators: %#', (format, text, names) => {
    expect(read(format, text)).toEqual(names);
    expect(format.write(names)).toBe(text);
  });

  it.each([
    [plain, '|A', { code: 'empty-name' }],
    [plain, 'A|', { code: 'empty-name' }],
    [escaped, 'A//B', { code: 'empty-name' }],
    [plain, 'A|B|C', { code: 'too-many-values', max: 2 }],
  ])('are refused: %#', (format, text, fault) => {
    expect(read(format, text)).toEqual(fault);
  });

  it.each([
    ['', ['']],
    ['a|b', ['a', 'b']],
    ['|', ['', '']],
    ['a\\|b|c', ['a\\|b', 'c']],
    ['a\\\\|b', ['a\\\\', 'b']],
    ['a\\', ['a\\']],
  ])('are split at bare separators only: %j', (text, parts) => {
    expect(splitAtSeparator(text, '|')).toEqual(parts);
  });

  it('are escaped and unescaped where it means something', () => {
    expect(escapeSeparators('a|b=c/d\\', '|=')).toBe('a\\|b\\=c/d\\\\');
    expect(unescapeSeparators('a\\|b\\=c\\/d\\\\e\\f')).toBe('a|b=c/d\\e\\f');
  });
});

describe('tags', () => {
  const plain = tagsCell('plain');
  const escaped = tagsCell('escaped');
  const many = (count: number) => Array.from({ length: count }, (_, index) => `k${index}:v`).join('|');

  it.each([
    [plain, 'a:1', [{ key: 'a', value: '1' }]],
    [
      plain,
      'a:1|b:2:3|c:',
      [
        { key: 'a', value: '1' },
        { key: 'b', value: '2:3' },
        { key: 'c', value: '' },
      ],
    ],
    [
      escaped,
      'a=1|b=2=3',
      [
        { key: 'a', value: '1' },
        { key: 'b', value: '2=3' },
      ],
    ],
    [escaped, 'a\\=b=c\\|d\\\\', [{ key: 'a=b', value: 'c|d\\' }]],
  ])('are keys and values: %#', (format, text, tags) => {
    expect(read(format, text)).toEqual(tags);
    expect(format.write(tags)).toBe(text);
  });

  it('may be fifty, with keys of 128 characters and values of 256', () => {
    expect(read(plain, many(50))).toHaveLength(50);
    const longest = { key: 'k'.repeat(128), value: '\u{1F600}'.repeat(256) };
    expect(read(plain, `${longest.key}:${longest.value}`)).toEqual([longest]);
  });

  it.each([
    [plain, 'a'],
    [plain, ':v'],
    [plain, 'aws:x:y'],
    [plain, 'a:1|'],
    [plain, 'a!:1'],
    [plain, `${'k'.repeat(129)}:v`],
    [plain, `k:${'v'.repeat(257)}`],
    [escaped, 'a'],
    [escaped, '=v'],
    [escaped, 'aws:x=y'],
    [escaped, 'a\\|b=c'],
  ])('are refused: %#', (format, text) => {
    expect(read(format, text)).toEqual({ code: 'invalid-tag' });
  });

  it('are not too many, and no key stands twice', () => {
    expect(read(plain, many(51))).toEqual({ code: 'too-many-values', max: 50 });
    expect(read(plain, 'a:1|b:2|a:1')).toEqual({ code: 'repeated-tag' });
  });
});

describe('a value of a setting', () => {
  const cellOf = (schema: z.ZodType, value: unknown) => {
    const place = { key: 'it', group: 'g', section: 's', label: 'It', scope: 'user' } as const;
    return settingCell(parseSetting({ ...place, schema, default: value }, ['m'])._unsafeUnwrap());
  };
  const either = cellOf(z.union([z.string().max(4), z.number(), z.boolean()]), 0);

  it.each([
    [either, '5', '5'],
    [either, 'json:5', 5],
    [either, 'json:"a"', 'a'],
    [either, '12345', 12_345],
    [cellOf(z.number(), 0), '5', 5],
    [cellOf(z.boolean(), false), 'YES', true],
    [cellOf(z.array(z.int()), []), '[1, 2]', [1, 2]],
  ])('is the text where that is taken, else JSON, else yes or no: %#', (format, text, value) => {
    expect(read(format, text)).toEqual(value);
  });

  it.each([
    [cellOf(z.number().max(4), 0), '5', 'at most 4'],
    [cellOf(z.number(), 0), 'x', 'number'],
    [cellOf(z.number(), 0), 'json:{', 'JSON'],
  ])('is refused with what was expected: %#', (format, text, expected) => {
    expect(read(format, text)).toEqual({ code: 'invalid-setting-value', setting: 'it', expected });
  });

  it.each([
    [either, 'a', 'a'],
    [either, 5, 'json:5'],
    [either, true, 'json:true'],
    [either, '', 'json:""'],
    [either, 'a\0', 'json:"a\\u0000"'],
    [cellOf(z.number(), 0), 5, '5'],
  ])('is written plainly where it comes back equal: %#', (format, value, text) => {
    expect(format.write(value)).toBe(text);
  });
});
