import { expect, test } from 'vitest';
import { matchListings } from './match-listings.js';

test('both listings are joined by id, each id once', () => {
  const found = [{ Id: 'a', Username: 'a' }, { Id: 'b' }, { Id: 'a', Username: 'again' }, {}];
  const listed = [{ Id: 'c' }, { Id: 'a' }, { Id: 'c' }, { Id: '' }];
  expect(matchListings(found, listed)).toEqual({
    both: [{ found: { Id: 'a', Username: 'a' }, listed: { Id: 'a' } }],
    foundOnly: [{ Id: 'b' }],
    listedOnly: [{ Id: 'c' }],
    size: 3,
    withoutId: 2,
  });
});
