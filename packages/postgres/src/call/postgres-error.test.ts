import { describe, expect, it } from 'vitest';
import { isClash, isConnectionLost, isLate, portErrorOf } from './postgres-error.js';

const secret = 'postgres://user:password@db.example';
const fromServer = (code: string): Error =>
  Object.assign(new Error(`Key (login_key)=(ana) ${secret}`), {
    name: 'error',
    severity: 'ERROR',
    code,
    detail: secret,
  });
const fromDriver = (message: string, code?: string): Error =>
  Object.assign(new Error(`${message} ${secret}`), code === undefined ? {} : { code });

describe('what the server says', () => {
  it.each([
    ['08006', 'unavailable'],
    ['22021', 'invalid-request'],
    ['23503', 'invalid-request'],
    ['25006', 'denied'],
    ['25P02', 'invalid-request'],
    ['28P01', 'denied'],
    ['3D000', 'invalid-request'],
    ['40001', 'unavailable'],
    ['42501', 'denied'],
    ['42P01', 'invalid-request'],
    ['42601', 'unexpected-answer'],
    ['53100', 'unavailable'],
    ['53300', 'unavailable'],
    ['54000', 'invalid-request'],
    ['55P03', 'timed-out'],
    ['57014', 'timed-out'],
    ['57P01', 'unavailable'],
    ['58030', 'unavailable'],
    ['XX001', 'unexpected-answer'],
  ])('%s is %s', (code, expected) => {
    const error = portErrorOf(fromServer(code), 'profiles.list');
    expect(error).toMatchObject({ code: expected, cause: { name: 'error', code } });
    expect(JSON.stringify(error)).not.toMatch(/ana|password/);
  });
});

describe('what the driver says', () => {
  it.each([
    ['connect ECONNREFUSED', 'ECONNREFUSED', 'unavailable'],
    ['write EPIPE', 'EPIPE', 'unavailable'],
    ['connect ETIMEDOUT', 'ETIMEDOUT', 'timed-out'],
    ['timeout exceeded when trying to connect', undefined, 'timed-out'],
    ['Connection terminated unexpectedly', undefined, 'unavailable'],
    ['SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', undefined, 'denied'],
  ])('%s is %s %s', (message, code, expected) => {
    const error = portErrorOf(fromDriver(message, code), 'profiles.list');
    expect(error).toMatchObject({ code: expected, cause: { name: 'Error' } });
    expect(JSON.stringify(error)).not.toContain('password');
  });
});

it('knows what can be tried again', () => {
  expect(['57P01', '08003', '40001'].map((code) => isConnectionLost(fromServer(code)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(['23505', '40001', '40P01', '23503'].map((code) => isClash(fromServer(code)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(isConnectionLost(fromDriver('Connection terminated'))).toBe(true);
  expect(isClash(fromDriver('Connection terminated', '40001'))).toBe(false);
  expect(isLate(fromDriver('Query read timeout'))).toBe(true);
  expect([fromServer('57014'), fromDriver('Connection terminated')].map(isLate)).toEqual([false, false]);
});
