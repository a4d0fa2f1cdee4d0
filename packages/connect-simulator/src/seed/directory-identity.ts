import type { ConnectShapes } from '../model/connect-shapes.js';
import { seededRandom } from '../random/seeded-random.js';
import { person } from './person.js';

/** What the directory behind an EXISTING_DIRECTORY instance says of somebody: the same for the same login name. */
export function directoryIdentity(
  username: string,
): Required<Pick<ConnectShapes['UserIdentityInfo'], 'FirstName' | 'LastName' | 'Email'>> {
  let seed = 0;
  for (const letter of username) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x5bd1e995);
  const { firstName, lastName } = person(seededRandom(seed));
  return { FirstName: firstName, LastName: lastName, Email: `${username}@directory.example` };
}
