import type { IdentityType } from '../instance/simulated-instance.js';
import { invalidParameter } from '../refusal/refusal.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';

const SAML_LOGIN = /^[a-zA-Z0-9_\-.\\@]+$/u;
const EMAIL_FORM = /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/u;

/** CreateUser's page: 20 characters, or 64 of a narrow alphabet under SAML; `@` in the form of an e-mail only. */
export function checkUsername(
  username: string,
  type: IdentityType,
  { loginLength }: SimulatorSwitches,
): void {
  if (username.includes('@') && !EMAIL_FORM.test(username)) {
    throw invalidParameter('Username', 'can include @ only in the form of an e-mail address');
  }
  if (loginLength === 'model') return;
  const longest = type === 'SAML' ? 64 : 20;
  if ([...username].length > longest)
    throw invalidParameter('Username', `must have at most ${longest} characters`);
  if (type === 'SAML' && !SAML_LOGIN.test(username)) {
    throw invalidParameter('Username', 'has a character that SAML logins cannot have');
  }
}
