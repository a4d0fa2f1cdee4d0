import {
  instantOf,
  refOf,
  set,
  type Json,
  type ProfileId,
  type RollcallError,
  type Step,
  type TemplateId,
  type UserProfile,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { someStanding } from '../apply/some-standing.js';
import { secretWord } from '../catalog/setting-kind.js';
import { profileOf, worldOrigin } from '../existence/some-world.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { loginOf } from '../login/some-login.js';
import type { SecretSubject } from './secret-subject.js';
import { shownTexts } from './shown-texts.js';

/** What no secret setting of these catalogs takes. */
const broken = fc.constantFrom<Json>([`${secretWord}-1`], { text: `${secretWord}-1` }, `${secretWord}\uD800`);

export const inRefusals = defineLaw({
  id: 'secret.refusals',
  statement:
    'A value of a secret setting that is refused – in a form, a template, an edit or at execution – shows in no error and no sentence about it.',
  classes: ['template-scoped', 'user-scoped', 'value missing'],
  input: fc.record({ standing: someStanding(), value: broken, index: fc.nat(1), given: fc.boolean() }),
  holds: (subject: SecretSubject, { standing, value, index, given }, cover) => {
    const { catalog, beneath, configuration } = standing;
    const secrets = catalog.settings.filter(({ secret }) => secret);
    const { key, scope } = secrets[index % secrets.length]!;
    cover(`${scope}-scoped`);
    const [field, initial] =
      scope === 'template' ? (['overrides', 'values'] as const) : (['userValues', 'initialValues'] as const);
    const profile: UserProfile = { ...profileOf('p0', loginOf('ann'), {}, []), configuration };
    const changed = subject.changeProfile(catalog, profile, beneath, { [field]: { [key]: set(value) } });
    const id = 't9' as TemplateId;
    const drafted = subject.draftTemplate(catalog, id, { name: 'New', [initial]: { [key]: value } });
    const parsed = [scope, 'template', 'user'].map((place) =>
      subject
        .parseValues(catalog, { scope: place as typeof scope }, { [key]: value, [`${key}2`]: value })
        .mapErr((problems): RollcallError => ({ code: 'invalid-settings', problems })),
    );
    if (!given) cover('value missing');
    const step: Step = { kind: 'change-profile', changes: {}, secrets: [key] };
    const context = {
      catalog,
      plan: { ...subject.planResync({ origin: worldOrigin, manifest: undefined, rows: [] }) },
      item: { loginName: 'ann', saw: {}, changes: [], steps: [step] },
      versionOf: () => ({ ...beneath, ...refOf(beneath) }),
      secretOf: () => (given ? value : undefined),
      directoryUser: undefined,
      now: instantOf(0),
      newProfileId: () => 'new' as ProfileId,
    };
    const stepped = subject.stepProfile(context, step, profile).mapErr(({ reason }): RollcallError => reason);
    for (const refused of [changed, drafted, ...parsed, stepped]) {
      demand(refused.isErr(), 'it was taken');
      const error: RollcallError = refused.error;
      demand(!shownTexts(error).includes(secretWord), `${error.code} shows it`);
      demand(!subject.renderError(error).includes(secretWord), `the sentence about ${error.code} shows it`);
    }
  },
});
