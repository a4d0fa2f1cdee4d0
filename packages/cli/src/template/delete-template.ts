import { ok } from '@rollcall/core';
import { consentOf, type ConsentOptions } from '../command/consent-options.js';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import { attempt } from '../result.js';
import { obtainConsent } from '../run/obtain-consent.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { templateDocument } from './template-document.js';
import { templatePlanText, type TemplatePlan } from './template-plan-text.js';
import { usersStanding } from './users-standing.js';
import { templatePlanDocument } from './write-template.js';

/** `rollcall template delete NAME`. */
export function deleteTemplate(session: Session, name: string, options: ConsentOptions): Promise<Ending> {
  return attempt(async function* () {
    const { signal, output, catalog } = session;
    const here = yield* await openHere(session);
    const { latest } = yield* await here.admin.templates.get({ name }, { signal });
    const users = yield* await usersStanding(session, here, latest.id);
    const plan: TemplatePlan = { kind: 'template-delete', template: latest.name, changes: [], users };
    const consent = consentOf(options);
    if (consent === 'plan-only') {
      output.result(templatePlanDocument(plan), (palette) => templatePlanText(palette, plan));
      return ok(exitCodes.done);
    }
    output.text((palette) => templatePlanText(palette, plan));
    yield* await obtainConsent(session, consent, 'Delete it?');
    yield* await here.store.claim();
    yield* await here.admin.templates.delete({ id: latest.id, expectedVersion: latest.version }, { signal });
    output.result({ template: { ...templateDocument(catalog, latest), deleted: true } }, () => 'Deleted.\n');
    return ok(exitCodes.done);
  });
}
