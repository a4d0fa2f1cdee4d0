import { ok } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import { attempt } from '../result.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { templateDocument } from './template-document.js';
import { templateText } from './template-text.js';

/** `rollcall template show NAME`. */
export function showTemplate(session: Session, name: string): Promise<Ending> {
  return attempt(async function* () {
    const { admin } = yield* await openHere(session);
    const { latest } = yield* await admin.templates.get({ name }, { signal: session.signal });
    const { catalog, output } = session;
    output.result({ template: templateDocument(catalog, latest) }, (palette) =>
      templateText(palette, catalog, latest),
    );
    return ok(exitCodes.done);
  });
}
