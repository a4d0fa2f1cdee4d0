import { err, type MatchKey, type Skeleton } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const { matchKeyOf, skeletonOf, parseLogin } = coreSubject;

export const loginMutants: readonly CoreMutant[] = [
  mutant('login.idempotent', 'not-composed-again', 'the key is not composed again after lower-casing', {
    matchKeyOf: (text) => text.trim().normalize('NFC').toLowerCase() as MatchKey,
  }),
  mutant('login.idempotent', 'stripped-last', 'the skeleton composes before it strips', {
    skeletonOf: (key) =>
      key
        .normalize('NFKC')
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .toUpperCase()
        .toLowerCase() as Skeleton,
  }),
  mutant('login.composition', 'not-composed', 'the key is not composed at all', {
    matchKeyOf: (text) => text.trim().toLowerCase() as MatchKey,
  }),
  mutant('login.look-alikes', 'wide-is-another', 'the skeleton tells full-width letters from others', {
    skeletonOf: (key) => skeletonOf(key.replace(/[\uFF41-\uFF5A]/g, (letter) => `${letter}!`) as MatchKey),
  }),
  mutant('login.look-alikes', 'case-counts', 'the key respects the case of ASCII', {
    matchKeyOf: (text) => (/^[\x20-\x7E]*$/.test(text) ? text.trim() : matchKeyOf(text)) as MatchKey,
  }),
  mutant('login.order', 'utf-16-order', '`<` for the comparison of code points', {
    compareCodePoints: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  }),
  mutant('login.near-misses', 'object-names-refused', 'names that every object has are refused', {
    parseLogin: (input) =>
      input in {} ? err({ code: 'invalid-login', reason: 'empty' }) : parseLogin(input),
  }),
  mutant('login.near-misses', 'trimmed', 'the login is stored without the white space around it', {
    parseLogin: (input) => parseLogin(input).map((login) => ({ ...login, name: login.name.trim() })),
  }),
];
