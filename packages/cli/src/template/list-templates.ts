import { ok } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import { attempt } from '../result.js';
import { openHere } from '../session/open-here.js';
import type { Session } from '../session/session.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';

/** `rollcall template list`. */
export function listTemplates(session: Session): Promise<Ending> {
  return attempt(async function* () {
    const { admin } = yield* await openHere(session);
    const templates = yield* await admin.templates.list({ signal: session.signal });
    const rows = templates.map(({ latest: { id, name, version, mode, description } }) => ({
      name,
      version,
      mode,
      description,
      id,
    }));
    session.output.result({ counts: { templates: rows.length }, rows }, (palette) => {
      if (rows.length === 0) return 'There is no template yet. Add one with: rollcall template add NAME\n';
      const cells = rows.map(({ name, version, mode, description }) => [
        printable(name),
        String(version),
        printable(mode),
        printable(description),
      ]);
      return table(palette, ['Name', 'Version', 'Mode', 'Description'], cells);
    });
    return ok(exitCodes.done);
  });
}
