import { inspect } from 'node:util';
import { renderError } from '@rollcall/core/english';
import type { Json } from '@rollcall/core';
import * as fc from 'fast-check';
import { secretWord } from '../../catalog/setting-kind.js';
import { defineLaw } from '../../law/define-law.js';
import { demand } from '../../law/demand.js';
import { showWithGround } from './show-ground.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { everythingGiven, groundFor, settled } from './some-ground.js';
import { someSecretWish } from './some-wish.js';
import { someFaults } from './some-trouble.js';

const values: fc.Arbitrary<Json> = fc.constantFrom<Json>(`${secretWord}-1`, { text: `${secretWord}-2` }, [
  `${secretWord}-3`,
]);

export const handedOver = defineLaw({
  id: 'integrated.secrets',
  state: 'stateful',
  statement:
    'Passwords and values of secret settings that are handed over show in no outcome, no change event, no telemetry and no rendered error, also where they are refused or the directory fails.',
  classes: ['password', 'password, and the creation failed', 'secret value', 'secret value refused'],
  input: fc.record({ ground: groundFor(someSecretWish), faults: someFaults, value: values }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, faults, value }, cover) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    const asked = { passwords: 0, values: 0 };
    const { ports } = subject;
    const faulty = { ...ports, directory: subject.faulty(ports.directory, faults) };
    const end = await subject.executorOver(faulty)(plan, {
      passwordFor: (item) => {
        asked.passwords += 1;
        return everythingGiven.passwordFor?.(item);
      },
      secretFor: () => {
        asked.values += 1;
        return value;
      },
    });
    if (asked.passwords > 0) cover('password');
    if (asked.passwords > 0 && end!.counts.failed > 0) cover('password, and the creation failed');
    if (asked.values > 0) cover('secret value');
    const reasons = end!.items.flatMap((item) => ('reason' in item ? [item.reason] : []));
    if (asked.values > 0 && reasons.some(({ code }) => code === 'invalid-settings'))
      cover('secret value refused');
    const shown = [end, subject.told(), reasons.map((reason) => renderError(reason))];
    for (const one of shown) {
      const texts = JSON.stringify(one) + inspect(one, { depth: Infinity, showHidden: true });
      demand(!texts.includes(secretWord), `a secret is shown: ${texts.slice(0, 200)}`);
    }
  },
});
