import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';

export const idempotent = defineLaw({
  id: 'apply.idempotent',
  statement: 'Applying a version twice is applying it once, with overwrite and with keep.',
  classes: ['overwrite', 'keep', 'override kept', 'initial value added', 'dormant override'],
  input: someApplication,
  holds: ({ applyTemplate }: ApplySubject, { catalog, beneath, configuration, applied, policy }, cover) => {
    cover(policy);
    const once = applyTemplate(catalog, applied, configuration, policy);
    if (Object.keys(once.overrides).length > 0) cover('override kept');
    if (Object.keys(once.userValues).length > Object.keys(configuration.userValues).length) {
      cover('initial value added');
    }
    const mode = configuration.modeOverride ?? beneath.mode;
    const isDormant = (key: string) => catalog.setting(key)?.modes.has(mode) === false;
    if (Object.keys(configuration.overrides).some(isDormant)) cover('dormant override');
    demandEqual(applyTemplate(catalog, applied, once, policy), once, 'the second apply changed something');
  },
});
