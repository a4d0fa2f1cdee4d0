import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';

export const frame = defineLaw({
  id: 'apply.frame',
  statement:
    'An apply changes no user-scoped value that is stored, and adds exactly the initial values that are missing.',
  classes: ['initial value added', 'initial value not needed', 'dormant value'],
  input: someApplication,
  holds: ({ applyTemplate }: ApplySubject, { catalog, configuration, applied, policy }, cover) => {
    const { userValues: before } = configuration;
    const initial = Object.keys(applied.initialValues);
    if (initial.some((key) => !(key in before))) cover('initial value added');
    if (initial.some((key) => key in before)) cover('initial value not needed');
    if (Object.keys(before).some((key) => catalog.setting(key)?.modes.has(applied.mode) === false)) {
      cover('dormant value');
    }
    const { userValues: after } = applyTemplate(catalog, applied, configuration, policy);
    for (const [key, value] of Object.entries(before))
      demandEqual(after[key], value, `${key} was not left alone`);
    for (const key of Object.keys(after).filter((one) => !(one in before))) {
      demand(initial.includes(key), `${key} came from nowhere`);
    }
    for (const key of initial.filter((one) => !(one in before))) {
      demandEqual(after[key], applied.initialValues[key], `${key} did not get its initial value`);
    }
  },
});
