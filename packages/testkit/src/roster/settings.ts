import { clear, sameJson, type AnyCatalog, type Intent, type Json } from '@rollcall/core';
import type { RosterEntry } from '@rollcall/core/roster';
import * as fc from 'fast-check';
import { secretWord } from '../catalog/setting-kind.js';
import { someCatalog } from '../catalog/some-catalog.js';
import { looseValues } from '../catalog/some-values.js';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { loginOf } from '../login/some-login.js';
import { shownTexts } from '../secret/shown-texts.js';
import type { RosterSubject } from './roster-subject.js';
import { trickyText } from './some-roster-entry.js';
import { bytesOf, written } from './written.js';

const cells = fc.record({
  values: looseValues,
  text: fc.option(fc.oneof(trickyText, fc.constantFrom('json:1', 'json:', 'true', '5', '"a"')), {
    nil: undefined,
  }),
  cleared: fc.subarray(['volume', 'theme', 'voicemail', 'panels', 'forwarding', 'nickname']),
});

const input = fc
  .record({ catalog: someCatalog, rows: fc.tuple(cells, cells), index: fc.nat(7) })
  .map(({ catalog, rows, index }) => {
    const entries = rows.map(({ values, text, cleared }, row): RosterEntry => {
      const given = text === undefined ? values : { ...values, nickname: text };
      const userValues = intentsIn(catalog, given, cleared);
      return { login: loginOf(`user${row}`), identity: {}, connect: {}, userValues };
    });
    const others = catalog.settings.filter((setting) => !isOpen(setting));
    return { catalog, entries, closed: others[index % others.length]! };
  });

export const settings = defineLaw({
  id: 'roster.settings',
  statement:
    'Values in `setting:` columns come back as they were set, cleared or left alone; a secret or template-scoped setting has no column, neither written nor read.',
  classes: ['set', 'cleared', 'left alone', 'secret', 'template-scoped', 'marked as JSON'],
  input,
  holds: async (subject: RosterSubject, { catalog, entries, closed }, cover) => {
    const keys = catalog.settings.filter(isOpen).map(({ key }) => key);
    const text = written(subject, entries, 'rollcall', { catalog, keys });
    if (text.includes('json:')) cover('marked as JSON');
    const { rows, rejected } = await subject.read([bytesOf(text)], 'rollcall', catalog);
    demandEqual(rejected, [], 'rows were refused');
    for (const [index, { userValues }] of entries.entries()) {
      for (const key of keys) {
        const [intent, back] = [userValues.get(key), rows[index]?.userValues.get(key)];
        cover(intent === undefined ? 'left alone' : intent.kind === 'set' ? 'set' : 'cleared');
        demand(sameIntent(intent, back), `${key} came back as ${JSON.stringify(back)}`);
      }
    }
    const { key, secret, scope } = closed;
    cover(secret && scope === 'user' ? 'secret' : 'template-scoped');
    const refused = subject.write(entries, 'rollcall', { catalog, keys: [...keys, key] });
    demand(refused.isErr(), `${key} was written`);
    const file = bytesOf(`login_name,setting:${key}\r\nann,${secretWord}-1\r\n`);
    const contents = await subject.read([file], 'rollcall', catalog);
    demandEqual(
      [contents.rows, contents.fileProblems.map(({ code }) => code)],
      [[], ['unusable-setting']],
      `${key} was read`,
    );
    demand(!shownTexts(contents).includes(secretWord), 'its cell is shown');
  },
});

function isOpen({ scope, secret }: AnyCatalog['settings'][number]): boolean {
  return scope === 'user' && !secret;
}

function intentsIn(
  catalog: AnyCatalog,
  values: Readonly<Record<string, Json>>,
  cleared: readonly string[],
): ReadonlyMap<string, Intent<Json>> {
  const intents = new Map<string, Intent<Json>>();
  for (const setting of catalog.settings.filter(isOpen)) {
    const value = values[setting.key];
    if (cleared.includes(setting.key)) intents.set(setting.key, clear);
    else if (value !== undefined && setting.parse(value).isOk())
      intents.set(setting.key, { kind: 'set', value });
  }
  return intents;
}

function sameIntent(a: Intent<Json> | undefined, b: Intent<Json> | undefined): boolean {
  return a?.kind === 'set' && b?.kind === 'set' ? sameJson(a.value, b.value) : a?.kind === b?.kind;
}
