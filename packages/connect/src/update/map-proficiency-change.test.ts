import { clear, set, type DirectoryUserId } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { proficiencyCalls } from './map-proficiency-change.js';

const id = 'u-1' as DirectoryUserId;
const pt = { attribute: 'Language', value: 'pt', level: 3 };
const fr = { attribute: 'Language', value: 'fr', level: 1 };
const de = { attribute: 'Language', value: 'de', level: 5 };

describe('proficiencyCalls', () => {
  test('takes away, changes levels and adds, each in one call', () => {
    const wanted = set([{ ...pt, level: 4 }, de]);
    expect(proficiencyCalls(id, [pt, fr], { proficiencies: wanted })._unsafeUnwrap()).toEqual([
      {
        operation: 'DisassociateUserProficiencies',
        input: { UserId: id, UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'fr' }] },
      },
      {
        operation: 'UpdateUserProficiencies',
        input: {
          UserId: id,
          UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'pt', Level: 4 }],
        },
      },
      {
        operation: 'AssociateUserProficiencies',
        input: {
          UserId: id,
          UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'de', Level: 5 }],
        },
      },
    ]);
  });

  test('makes no call for what is so already', () => {
    expect(proficiencyCalls(id, [pt, fr], { proficiencies: set([fr, pt]) })._unsafeUnwrap()).toEqual([]);
    expect(proficiencyCalls(id, [], { proficiencies: clear })._unsafeUnwrap()).toEqual([]);
  });
});
