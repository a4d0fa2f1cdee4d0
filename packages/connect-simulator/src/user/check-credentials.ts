import type { IdentityType } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import { invalidRequest } from '../refusal/refusal.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';

type Credentials = Pick<ConnectShapes['CreateUserRequest'], 'Password' | 'DirectoryUserId'>;

/** Who needs a password or a directory's id, and where each is an error (CreateUser's page). */
export function checkCredentials(
  given: Credentials,
  type: IdentityType,
  { directory }: SimulatorSwitches,
): void {
  if (type === 'CONNECT_MANAGED') {
    if (given.Password === undefined) throw invalidRequest('Required parameter missing: Password');
    return;
  }
  if (given.Password !== undefined) {
    throw invalidRequest('Password can be given only when Amazon Connect manages identities.');
  }
  if (type === 'SAML' && given.DirectoryUserId !== undefined) {
    throw invalidRequest('DirectoryUserId cannot be given when SAML is used for identity management.');
  }
  if (type === 'EXISTING_DIRECTORY' && directory === 'unreachable' && given.DirectoryUserId === undefined) {
    throw invalidRequest('Required parameter missing: DirectoryUserId');
  }
}
