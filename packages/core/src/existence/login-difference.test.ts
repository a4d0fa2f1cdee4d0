import { describe, expect, it } from 'vitest';
import { parseLogin } from '../login/login.js';
import { loginDifference } from './login-difference.js';

function reason(directory: string, profile: string) {
  return loginDifference(parseLogin(directory)._unsafeUnwrap(), parseLogin(profile)._unsafeUnwrap())?.reason;
}

describe('loginDifference', () => {
  it('sees case, which Amazon Connect tells apart', () => {
    expect(reason('Ann', 'ann')).toBe('login-case');
  });

  it('does not see composition or white space around', () => {
    expect(reason('zoe\u0308', ' zo\u00EB ')).toBeUndefined();
  });

  it('tells both spellings', () => {
    const [upper, lower] = ['Ann', 'ann'].map((name) => parseLogin(name)._unsafeUnwrap());
    expect(loginDifference(upper!, lower!)).toEqual({
      field: 'login',
      reason: 'login-case',
      profile: 'ann',
      directory: 'Ann',
    });
  });

  it('sees another key', () => {
    expect(reason('ann', 'mary')).toBe('login-differs');
    expect(reason('ann', '\uFF41nn')).toBe('login-differs');
  });
});
