import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { Law } from '../law/law.js';
import type { LoginSubject } from './login-subject.js';
import { refusedLogin, someLogin, tellingText } from './some-login.js';

const idempotent = defineLaw({
  id: 'login.idempotent',
  statement: 'The key of a key is that key, and the skeleton of a skeleton is that skeleton.',
  classes: ['key differs from text', 'skeleton differs from key'],
  input: tellingText,
  holds: ({ matchKeyOf, skeletonOf }: LoginSubject, text, cover) => {
    const key = matchKeyOf(text);
    const skeleton = skeletonOf(key);
    if (key !== text) cover('key differs from text');
    if (skeleton !== (key as string)) cover('skeleton differs from key');
    demand(matchKeyOf(key) === key, 'the key is not its own key');
    demand(skeletonOf(skeleton as string as typeof key) === skeleton, 'the skeleton is not its own skeleton');
  },
});

const composition = defineLaw({
  id: 'login.composition',
  statement: 'Canonically equivalent logins have one key and one skeleton.',
  classes: ['spelling differs'],
  input: fc.tuple(tellingText, fc.constantFrom('NFC', 'NFD')),
  holds: ({ matchKeyOf, skeletonOf }: LoginSubject, [text, form], cover) => {
    const respelled = text.normalize(form);
    if (respelled !== text) cover('spelling differs');
    const key = matchKeyOf(text);
    demand(matchKeyOf(respelled) === key, 'the keys differ');
    const other = key.normalize(form) as typeof key;
    demand(skeletonOf(other) === skeletonOf(key), 'the skeletons differ');
  },
});

const alike = defineLaw({
  id: 'login.look-alikes',
  statement:
    'Logins that differ in case share key and skeleton; with unseen or full-width characters they share the skeleton.',
  input: fc.tuple(
    fc.stringMatching(/^[a-z]{1,4}$/),
    fc.nat(4),
    fc.constantFrom('\u200D', '\u00AD', '\uFE0F'),
  ),
  holds: ({ matchKeyOf, skeletonOf }: LoginSubject, [text, at, unseen]) => {
    const key = matchKeyOf(text);
    demand(matchKeyOf(` ${text.toUpperCase()} `) === key, 'case or white space tells them apart');
    const wide = text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    for (const similar of [text.slice(0, at) + unseen + text.slice(at), wide]) {
      const other = matchKeyOf(similar);
      demand(skeletonOf(other) === skeletonOf(key), 'the skeletons differ');
      demand(other !== key, 'the keys are the same');
    }
  },
});

const order = defineLaw({
  id: 'login.order',
  statement: 'Logins are ordered as the bytes of their UTF-8 are.',
  classes: ['equal', 'beyond U+FFFF'],
  input: fc.tuple(tellingText, fc.oneof(tellingText, fc.constantFrom('\uE000', '\u{10000}'))),
  holds: ({ compareCodePoints }: LoginSubject, [a, b], cover) => {
    if (a === b) cover('equal');
    if (/[\u{10000}-\u{10FFFF}]/u.test(a + b)) cover('beyond U+FFFF');
    const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
    demand(Math.sign(compareCodePoints(a, b)) === bytes, 'the order is another');
    demand(Math.sign(compareCodePoints(b, a)) === 0 - bytes, 'the order is not symmetric');
  },
});

const nearMisses = defineLaw({
  id: 'login.near-misses',
  statement:
    'A login is taken verbatim, whatever it is called; empty keys, U+0000 and lone surrogates are refused.',
  classes: ['taken', 'refused', 'name of something every object has'],
  input: fc.oneof(
    someLogin.map(({ name }) => ({ name, good: true })),
    refusedLogin.map((name) => ({ name, good: false })),
  ),
  holds: ({ parseLogin }: LoginSubject, { name, good }, cover) => {
    const parsed = parseLogin(name);
    cover(good ? 'taken' : 'refused');
    if (name in {}) cover('name of something every object has');
    demand(parsed.isOk() === good, good ? 'it was refused' : 'it was taken');
    if (parsed.isOk()) demand(parsed.value.name === name, 'it was altered');
  },
});

/** The laws of logins: what they are matched by and sorted by. */
export const loginLaws: readonly Law<LoginSubject>[] = [idempotent, composition, alike, order, nearMisses];
