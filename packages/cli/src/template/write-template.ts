import type { TemplateAdministration } from '@rollcall/administration';
import { ok, type AnyCatalog, type Result, type TemplateVersion } from '@rollcall/core';
import { consentOf, type ConsentOptions } from '../command/consent-options.js';
import type { Ending } from '../command/act.js';
import type { CommandError } from '../error/command-error.js';
import { exitCodes } from '../error/exit-code.js';
import { attempt } from '../result.js';
import { obtainConsent } from '../run/obtain-consent.js';
import type { Here } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { rehearsal } from './rehearse.js';
import { templateChanges } from './template-changes.js';
import { templateDocument } from './template-document.js';
import { templatePlanText, type TemplatePlan } from './template-plan-text.js';
import { usersStanding } from './users-standing.js';

/** A write of one template, which is done twice: on a copy, to see what it does, and then in earnest. */
export interface TemplateWrite {
  readonly kind: Exclude<TemplatePlan['kind'], 'template-delete'>;
  /** The template that there is. */
  readonly before: TemplateVersion | undefined;
  readonly write: (
    templates: TemplateAdministration<AnyCatalog>,
  ) => Promise<Result<TemplateVersion, CommandError>>;
}

/** Shows what a write does to a template, asks, and does it. */
export function writeTemplate(
  session: Session,
  here: Here,
  options: ConsentOptions,
  { kind, before, write }: TemplateWrite,
): Promise<Ending> {
  return attempt(async function* () {
    const { catalog, output } = session;
    const rehearsed = yield* await write(rehearsal(session, here));
    const changes = templateChanges(catalog, before, rehearsed);
    const users = before === undefined ? [] : yield* await usersStanding(session, here, before.id);
    const plan: TemplatePlan = { kind, template: before?.name ?? rehearsed.name, changes, users };
    const consent = consentOf(options);
    if (consent === 'plan-only') {
      output.result(templatePlanDocument(plan), (palette) => templatePlanText(palette, plan));
      return ok(exitCodes.done);
    }
    output.text((palette) => templatePlanText(palette, plan));
    if (changes.length === 0) {
      output.result({ template: templateDocument(catalog, rehearsed) }, () => 'Nothing to do.\n');
      return ok(exitCodes.done);
    }
    yield* await obtainConsent(session, consent, 'Save this?');
    yield* await here.store.claim();
    const written = yield* await write(here.admin.templates);
    output.result(
      { template: templateDocument(catalog, written) },
      () => `Saved as version ${written.version}.\n`,
    );
    return ok(exitCodes.done);
  });
}

/** A plan of one item, which is a template and no user. */
export function templatePlanDocument({ kind, template, changes, users }: TemplatePlan): object {
  const planned = kind === 'template-delete' || changes.length > 0 ? 1 : 0;
  const counts = { planned, unchanged: 1 - planned, refused: 0 };
  return { plan: { action: { kind }, counts, items: [{ template, changes }], users } };
}
