import type { Login } from '../login/login.js';
import type { LoginDifference } from './field-difference.js';

/** How the login of a profile differs from that of its directory user, if it does. */
export function loginDifference(directory: Login, profile: Login): LoginDifference | undefined {
  if (directory.name === profile.name) return undefined;
  const sides = { profile: profile.name, directory: directory.name };
  if (directory.key !== profile.key) return { field: 'login', reason: 'login-differs', ...sides };
  if (spelling(directory) === spelling(profile)) return undefined;
  return { field: 'login', reason: 'login-case', ...sides };
}

function spelling({ name }: Login): string {
  return name.trim().normalize('NFC');
}
