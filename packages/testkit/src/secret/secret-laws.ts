import { inspect } from 'node:util';
import { revealSecret, type Plan } from '@rollcall/core';
import * as fc from 'fast-check';
import { secretWord } from '../catalog/setting-kind.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { Law } from '../law/law.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import { somePlanCase } from '../plan/some-intent.js';
import type { SecretSubject } from './secret-subject.js';

const inPlans = defineLaw({
  id: 'secret.plan',
  statement: 'No value of a secret setting stands in a plan, its text, or what it tells of changes.',
  classes: ['secret setting', 'secret edited', 'secret overridden'],
  input: somePlanCase,
  holds: (subject: SecretSubject, planCase, cover) => {
    const { environment, intent } = planCase;
    const isSecret = (key: string) => environment.catalog.setting(key)?.secret === true;
    if (environment.catalog.settings.some(({ secret }) => secret)) cover('secret setting');
    if (intent.kind === 'edit') {
      const keys = [intent.changes.overrides, intent.changes.userValues].flatMap((values) =>
        Object.keys(values ?? {}),
      );
      if (keys.some(isSecret)) cover('secret edited');
    }
    const { profiles } = environment.world;
    if (profiles.some(({ configuration }) => Object.keys(configuration.overrides).some(isSecret)))
      cover('secret overridden');
    const plan = planOf(subject, planCase, rowsOf(subject, planCase));
    if (plan === undefined) return;
    demand(!textsOf(subject, plan).includes(secretWord), 'a secret value is shown');
    for (const item of plan.items) {
      const told = subject.changesOfItem(environment.catalog, plan, item);
      demand(!JSON.stringify(told).includes(secretWord), `a secret value of ${item.loginName} is told`);
    }
  },
});

function textsOf({ serialisePlan }: SecretSubject, plan: Plan): string {
  return serialisePlan(plan) + JSON.stringify(plan) + inspect(plan, { depth: Infinity });
}

const inTexts = defineLaw({
  id: 'secret.text',
  statement:
    'A secret shows itself in no text, JSON or inspection, and gives back exactly what it was made of.',
  input: fc.string({ minLength: 1 }).map((text) => `${secretWord}${text}`),
  holds: ({ Secret }: SecretSubject, text) => {
    const secret = new Secret(text);
    const shown = [
      String(secret),
      secret.toString(),
      JSON.stringify({ secret }),
      inspect({ secret }, { showHidden: true }),
    ];
    demand(!shown.join('').includes(secretWord), 'the secret is shown');
    demand(revealSecret(secret) === text, 'another text came back');
  },
});

const hostileKeys = defineLaw({
  id: 'isolation.hostile-keys',
  statement:
    'Names that every object has are data like any other: no document that is read changes a prototype.',
  input: fc.record({
    key: fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    value: fc.constantFrom('1', '{"polluted":1}'),
  }),
  holds: ({ parsePlan, parseValues, parseLogin }: SecretSubject, { key, value }) => {
    demand(parseLogin(key).isOk(), 'it cannot be a login');
    demand(parsePlan(`{"${key}":${value}}`).isErr(), 'it was taken for a plan');
    const values = JSON.parse(`{"${key}":${value}}`) as Record<string, unknown>;
    demand(parseValues(emptyCatalog, { scope: 'user' }, values).isErr(), 'it was taken for a setting');
    demand(!('polluted' in {}), 'the prototype of all objects has changed');
  },
});

const emptyCatalog = {
  name: 'Empty',
  modes: ['calm'],
  defaultMode: 'calm',
  groups: [],
  settings: [],
  setting: () => undefined,
  settingsOf: () => [],
  fingerprint: '',
};

/** The laws of secrets and of hostile names. */
export const secretLaws: readonly Law<SecretSubject>[] = [inPlans, inTexts, hostileKeys];
