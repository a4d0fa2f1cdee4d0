import { expect, test } from 'vitest';
import { connectModel } from './connect-model.js';
import { shapePattern } from './shape-pattern.js';

const patternOf = (shape: string) => shapePattern(connectModel.shapes[shape]?.pattern ?? '(?!)');

test('every pattern of the model compiles', () => {
  const patterns = Object.values(connectModel.shapes).flatMap(({ pattern }) => pattern ?? []);
  expect(patterns.length).toBeGreaterThan(5);
  for (const pattern of patterns) expect(() => shapePattern(pattern)).not.toThrow();
});

test('a password has 8 to 64 characters, none of them a space, with lower case, upper case and a digit', () => {
  const password = patternOf('Password');
  expect(password.test('Passw0rd')).toBe(true);
  expect(password.test(`/${'Passw0rd'}/`)).toBe(true);
  for (const bad of ['Passw0r', 'password1', 'PASSWORD1', 'Password', 'Pass w0rd', `Aa1${'x'.repeat(62)}`]) {
    expect(password.test(bad)).toBe(false);
  }
});

test('a mobile number is E.164, though the model escapes its pattern twice', () => {
  const mobile = patternOf('PhoneNumber');
  expect(mobile.test('+15551234567')).toBe(true);
  for (const bad of ['15551234567', '+0555', '+1 555', 'x+15551234567', '+1', '\\+15551234567']) {
    expect(mobile.test(bad)).toBe(false);
  }
});

test('a key of a tag may be in any script, but not reserved', () => {
  const key = patternOf('TagKey');
  for (const good of ['team', 'Équipe', '部署', 'a b', 'x:y/z=+-@_.']) expect(key.test(good)).toBe(true);
  for (const bad of ['aws:x', 'a#b', 'tab\t']) expect(key.test(bad)).toBe(false);
});

test('inline flags are taken off', () => {
  expect(shapePattern('(?s)a.b').test('axb')).toBe(true);
});
