import { canonicalJson, type DirectoryFieldName } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject, type CoreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const { canonicalField, sameField } = coreSubject;

export const fieldMutants: readonly CoreMutant[] = [
  mutant(
    'field.canonical-idempotent',
    'domain-not-composed',
    'the domain of an e-mail is lower-cased after it is composed',
    {
      ...bothBy((name, value) =>
        name === 'email' && typeof value === 'string'
          ? value.normalize('NFC').replace(/@[^@]*$/, (domain) => domain.toLowerCase())
          : canonicalField(name, value as never),
      ),
    },
  ),
  mutant('field.equal-where-canonical', 'sets-by-length', 'two sets of as many members are taken for one', {
    sameField: (name, a, b) =>
      sameField(name, a, b) || (Array.isArray(a) && Array.isArray(b) && a.length === 2 && b.length === 2),
  }),
  mutant('field.declared-equivalences', 'exactly', 'values are compared as they are written', {
    ...bothBy((_name, value) => value),
  }),
  mutant('field.declared-equivalences', 'e-mail-cut', 'only the beginning of an e-mail is compared', {
    ...bothBy((name, value) => {
      const canonical = canonicalField(name, value as never) as unknown;
      return name === 'email' && typeof canonical === 'string' ? canonical.slice(0, 3) : canonical;
    }),
  }),
];

/** Canonical spelling and equality that agree with each other. */
function bothBy(
  canonical: (name: DirectoryFieldName, value: unknown) => unknown,
): Pick<CoreSubject, 'canonicalField' | 'sameField'> {
  const text = (name: DirectoryFieldName, value: unknown) => canonicalJson({ value: canonical(name, value) });
  return {
    canonicalField: (name, value) => canonical(name, value) as typeof value,
    sameField: (name, a, b) => text(name, a) === text(name, b),
  };
}
