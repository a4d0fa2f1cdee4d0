import type { Ending } from '../command/act.js';
import { attempt } from '../result.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { readSettings } from '../settings/read-settings.js';
import type { TemplateOptions } from './add-template.js';
import { writeTemplate } from './write-template.js';

/** `rollcall template modify NAME`. */
export function modifyTemplate(session: Session, name: string, options: TemplateOptions): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const settings = yield* await readSettings(session, options, { set: 'template' });
    const here = yield* await openHere(session);
    const { latest } = yield* await here.admin.templates.get({ name }, { signal });
    const { name: newName, description, mode } = options;
    const changes = {
      ...(newName !== undefined && { name: newName }),
      ...(description !== undefined && { description }),
      ...(mode !== undefined && { mode }),
      values: Object.fromEntries(settings.template),
      initialValues: Object.fromEntries(settings.user),
    };
    return writeTemplate(session, here, options, {
      kind: 'template-modify',
      before: latest,
      write: (templates) =>
        templates.modify({ id: latest.id, expectedVersion: latest.version }, changes, { signal }),
    });
  });
}
