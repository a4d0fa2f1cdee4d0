import { describe, expect, test } from 'vitest';
import { hierarchyGroup, named } from './map-references.js';

describe('references', () => {
  test('entries without an id are no answer', () => {
    expect(named([{ Id: 'a', Name: 'A' }, { Id: 'b' }])).toEqual([
      { id: 'a', name: 'A' },
      { id: 'b', name: '' },
    ]);
    expect(named([{ Name: 'A' }])).toBeUndefined();
  });

  test('a group has the names from the top down to itself', () => {
    const level = (Name: string) => ({ Id: Name, Name });
    const HierarchyPath = {
      LevelOne: level('Europe'),
      LevelTwo: level('Lisbon'),
      LevelThree: level('Sales'),
    };
    expect(hierarchyGroup({ Id: 'g', Name: 'Sales', HierarchyPath }).path).toEqual([
      'Europe',
      'Lisbon',
      'Sales',
    ]);
    expect(hierarchyGroup({ Id: 'g', Name: 'Sales' }).path).toEqual(['Sales']);
  });
});
