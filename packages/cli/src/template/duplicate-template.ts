import type { Ending } from '../command/act.js';
import { attempt } from '../result.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import type { TemplateOptions } from './add-template.js';
import { writeTemplate } from './write-template.js';

/** `rollcall template duplicate SOURCE NAME`. */
export function duplicateTemplate(
  session: Session,
  source: string,
  name: string,
  options: TemplateOptions,
): Promise<Ending> {
  return attempt(async function* () {
    const { signal } = session;
    const here = yield* await openHere(session);
    const { description } = options;
    const copy = { name, ...(description !== undefined && { description }) };
    return writeTemplate(session, here, options, {
      kind: 'template-duplicate',
      before: undefined,
      write: (templates) => templates.duplicate({ name: source }, copy, { signal }),
    });
  });
}
