import { secretWord } from '../catalog/setting-kind.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import { somePlanCase } from '../plan/some-intent.js';
import type { SecretSubject } from './secret-subject.js';
import { shownTexts } from './shown-texts.js';

export const inPlans = defineLaw({
  id: 'secret.plan',
  statement:
    'No value of a secret setting stands in a plan of any action, its text, what is read back from it, or what it tells of changes.',
  classes: ['secret made', 'secret edited', 'secret overridden', 'secret refused'],
  input: somePlanCase,
  holds: (subject: SecretSubject, planCase, cover) => {
    const { environment, intent } = planCase;
    const isSecret = (key: string) => environment.catalog.setting(key)?.secret === true;
    const { profiles } = environment.world;
    if (profiles.some(({ configuration }) => Object.keys(configuration.overrides).some(isSecret)))
      cover('secret overridden');
    const plan = planOf(subject, planCase, rowsOf(subject, planCase));
    if (plan === undefined) return;
    for (const { steps, refusal } of plan.items) {
      const named = steps.flatMap((step) => ('secrets' in step ? step.secrets : []));
      if (named.length > 0) cover(intent.kind === 'create' ? 'secret made' : 'secret edited');
      if (refusal?.code === 'invalid-settings' && refusal.problems.some(({ setting }) => isSecret(setting)))
        cover('secret refused');
    }
    const text = subject.serialisePlan(plan);
    const told = plan.items.map((item) => subject.changesOfItem(environment.catalog, plan, item));
    const shown = text + shownTexts(plan) + shownTexts(told) + shownTexts(subject.parsePlan(text));
    demand(!shown.includes(secretWord), 'a secret value is shown');
  },
});
