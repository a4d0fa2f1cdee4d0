import { canonicalJson, directoryFieldNames, type DirectoryFieldName } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { Law } from '../law/law.js';
import type { FieldSubject } from './field-subject.js';
import { respelled, somethingElse } from './respelled.js';
import { someFieldValue } from './some-field-value.js';

const someField = fc.constantFrom(...directoryFieldNames);
const someOne = someField.chain((name) => fc.record({ name: fc.constant(name), a: someFieldValue(name) }));
const someTwo = someField.chain((name) =>
  fc.record({ name: fc.constant(name), a: someFieldValue(name), b: someFieldValue(name) }),
);

const idempotent = defineLaw({
  id: 'field.canonical-idempotent',
  statement: 'The canonical spelling of a directory field is its own canonical spelling, and means the same.',
  classes: ['spelling changes', 'no value'],
  input: someOne,
  holds: (subject: FieldSubject, { name, a }, cover) => {
    const once = canonicalOf(subject, name, a);
    cover(once === undefined ? 'no value' : 'spelling changes');
    demand(text(canonicalOf(subject, name, once)) === text(once), 'it changes once more');
    demand(same(subject, name, a, once), 'it means something else');
  },
});

const agrees = defineLaw({
  id: 'field.equal-where-canonical',
  statement:
    'Two values of a directory field mean the same exactly where their canonical spellings are equal.',
  classes: ['equal', 'different'],
  input: someTwo,
  holds: (subject: FieldSubject, { name, a, b }, cover) => {
    const equal = text(canonicalOf(subject, name, a)) === text(canonicalOf(subject, name, b));
    cover(equal ? 'equal' : 'different');
    demand(same(subject, name, a, b) === equal, equal ? 'they are told apart' : 'they are taken for one');
  },
});

const declared = defineLaw({
  id: 'field.declared-equivalences',
  statement:
    'Order and repeats in sets, composition, and the case of an e-mail’s domain mean nothing; everything else means something.',
  classes: ['respelled', 'different'],
  input: someOne,
  holds: (subject: FieldSubject, { name, a }, cover) => {
    const spelling = respelled(name, a);
    if (text(spelling) !== text(a)) cover('respelled');
    demand(same(subject, name, a, spelling), 'a spelling is taken for a difference');
    const other = somethingElse(a);
    if (other === undefined) return;
    cover('different');
    demand(!same(subject, name, a, other), 'a difference is not seen');
  },
});

/** The laws of the one table of declared equivalences for directory fields. */
export const fieldLaws: readonly Law<FieldSubject>[] = [idempotent, agrees, declared];

function canonicalOf({ canonicalField }: FieldSubject, name: DirectoryFieldName, value: unknown): unknown {
  return canonicalField(name, value as never);
}

function same({ sameField }: FieldSubject, name: DirectoryFieldName, a: unknown, b: unknown): boolean {
  return sameField(name, a as never, b as never);
}

function text(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}
