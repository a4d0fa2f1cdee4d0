import { err, lifecycleStates, ok, type Presence, type Result } from '@rollcall/core';
import type { CommandProblem } from '../error/command-problem.js';

const keys = [
  'mode',
  'template',
  'presence',
  'login',
  'name',
  'search',
  'lifecycle',
  'routing-profile',
  'security-profile',
  'hierarchy',
  'overridden',
  'drifted',
] as const;

/** What `--where` can ask for. */
export type WhereKey = (typeof keys)[number];

/** Conditions as they were written: all of them must hold. */
export type WhereTerms = ReadonlyMap<WhereKey, string>;

const presences: readonly Presence[] = ['both', 'directory-only', 'profile-only', 'ambiguous'];
const choices: { readonly [Key in WhereKey]?: readonly string[] } = {
  presence: presences,
  overridden: ['yes', 'no'],
  drifted: ['yes', 'no'],
};
/** Of these a term may name several, with commas between them. */
const lists: { readonly [Key in WhereKey]?: readonly string[] } = { lifecycle: lifecycleStates };

/**
 * Reads `key=value` pairs, several to a text with commas between them. A comma that no `key=` follows belongs to the
 * value before it.
 */
export function parseWhere(texts: readonly string[]): Result<WhereTerms, CommandProblem> {
  const terms = new Map<WhereKey, string>();
  for (const pair of texts.flatMap((text) => text.split(/,(?=\s*[a-z-]+=)/))) {
    const [, name = '', value = ''] = /^\s*([^=]*?)\s*=(.*)$/s.exec(pair) ?? [undefined, pair];
    const key = keys.find((known) => known === name);
    if (key === undefined) return err({ code: 'unknown-where-key', key: name, known: keys });
    if (value === '') return usage(`--where ${key}= needs a value.`);
    if (terms.has(key))
      return usage(`--where names ${key} twice; all conditions must hold, and a user has one.`);
    if (choices[key]?.includes(value) === false) {
      return usage(`--where ${key}= takes ${choices[key].join(', ')}, not "${value}".`);
    }
    const other = lists[key] && listOf(value).find((one) => lists[key]?.includes(one) === false);
    if (other !== undefined) {
      return usage(`--where ${key}= takes any of ${lists[key]?.join(', ')}, not "${other}".`);
    }
    terms.set(key, value);
  }
  return ok(terms);
}

/** The values of a term that may have several. */
export function listOf(value: string): readonly string[] {
  return value.split(',').map((one) => one.trim());
}

function usage(message: string): Result<never, CommandProblem> {
  return err({ code: 'usage', message });
}
