import type { Ending } from '../command/act.js';
import type { ConsentOptions } from '../command/consent-options.js';
import { attempt } from '../result.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { readSettings } from '../settings/read-settings.js';
import { valuesToSet } from '../settings/setting-intents.js';
import type { SettingOptions } from '../settings/setting-options.js';
import { writeTemplate } from './write-template.js';

/** Options that say what a template is. */
export interface TemplateOptions extends SettingOptions, ConsentOptions {
  readonly name?: string;
  readonly description?: string;
  readonly mode?: string;
}

/** `rollcall template add NAME`. */
export function addTemplate(session: Session, name: string, options: TemplateOptions): Promise<Ending> {
  return attempt(async function* () {
    const { template, user } = yield* await readSettings(session, options, { set: 'template' });
    const here = yield* await openHere(session);
    const { description = '', mode = session.catalog.defaultMode } = options;
    const draft = {
      name,
      description,
      mode,
      values: valuesToSet(template),
      initialValues: valuesToSet(user),
    };
    return writeTemplate(session, here, options, {
      kind: 'template-add',
      before: undefined,
      write: (templates) => templates.add(draft, { signal: session.signal }),
    });
  });
}
