import { someApplication } from '../apply/some-standing.js';
import { secretWord } from '../catalog/setting-kind.js';
import { profileOf } from '../existence/some-world.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { loginOf } from '../login/some-login.js';
import type { SecretSubject } from './secret-subject.js';
import { shownTexts } from './shown-texts.js';

export const inExplanations = defineLaw({
  id: 'secret.explanations',
  statement:
    'What is explained of settings and reported of overrides shows no value of a secret setting: not the user’s, not the one beneath, not the one to come.',
  classes: ['overridden', 'beneath an override', 'to come'],
  input: someApplication,
  holds: (subject: SecretSubject, { catalog, beneath, configuration, applied }, cover) => {
    const standing = { profile: { ...profileOf('p0', loginOf('ann'), {}, []), configuration }, beneath };
    for (const { key, secret } of catalog.settings) {
      if (!secret) continue;
      if (Object.hasOwn(configuration.overrides, key)) {
        cover('overridden');
        if (Object.hasOwn(beneath.values, key)) cover('beneath an override');
      }
      if (Object.hasOwn(applied.values, key)) cover('to come');
    }
    const explained = catalog.settings.map(({ key }) =>
      subject.explainSetting(catalog, standing, applied, key)._unsafeUnwrap(),
    );
    const overrides = subject.reportOverrides(catalog, [standing]);
    const threeWay = subject.reportThreeWay(catalog, standing, applied);
    const shown = [explained, overrides, threeWay].map(shownTexts).join('');
    demand(!shown.includes(secretWord), 'a secret value is shown');
  },
});
