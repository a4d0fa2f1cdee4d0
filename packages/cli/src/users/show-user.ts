import { conditionsOf, displayName, ok, type AnyCatalog, type StandingProfile } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import { valueText } from '../output/value-text.js';
import { attempt } from '../result.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';
import { userDocument, userRow, userSettings } from './user-document.js';

/** `rollcall users show LOGIN`. */
export function showUser(session: Session, loginName: string): Promise<Ending> {
  return attempt(async function* () {
    const { catalog, output, signal } = session;
    const { admin } = yield* await openHere(session);
    const user = yield* await admin.users.get(loginName, { signal });
    output.result({ user: userDocument(catalog, user) }, (palette) => userText(palette, catalog, user));
    return ok(exitCodes.done);
  });
}

function userText(palette: Palette, catalog: AnyCatalog, user: StandingProfile): string {
  const { loginName, identity, mode, template } = userRow(user);
  const { link, mirror, management, lifecycle } = user.profile;
  const held = conditionsOf(lifecycle);
  const facts = [
    ['Name', displayName(identity)],
    ['E-mail', [identity.email, identity.secondaryEmail].filter((email) => email !== undefined).join(', ')],
    ['Template', `${template.name}, version ${template.version}`],
    ['Mode', mode],
    ['State', held.length === 0 ? 'active' : held.join(', ')],
    [
      'Amazon Connect',
      link === undefined
        ? 'not linked'
        : `linked to ${link.id}${mirror === undefined ? '' : `, read ${mirror.readAt}`}`,
    ],
    ['Maintained', management.kind === 'here' ? 'here' : `by ${management.system}`],
  ].map(([name = '', text = '']) => [name, printable(text)]);
  const settings = userSettings(catalog, user).map(({ key, value, source }) => [
    printable(key),
    valueText(value),
    source === 'override' ? palette.warning(source) : palette.faint(source),
  ]);
  return [
    `${palette.heading(printable(loginName))}\n`,
    table(palette, ['', ''], facts).replace(/^\n/, ''),
    `\n${table(palette, ['Setting', 'Value', 'From'], settings)}`,
  ].join('');
}
