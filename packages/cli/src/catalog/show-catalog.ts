import { ok, type AnyCatalog, type AnySetting } from '@rollcall/core';
import * as z from 'zod';
import type { Ending } from '../command/act.js';
import { exitCodes } from '../error/exit-code.js';
import { valueText } from '../output/value-text.js';
import type { Session } from '../session/session.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';

/** `rollcall catalog show`. */
export async function showCatalog({ catalog, output }: Session): Promise<Ending> {
  output.result(catalogDocument(catalog), (palette) => catalogText(palette, catalog));
  return ok(exitCodes.done);
}

function catalogDocument({ name, modes, defaultMode, fingerprint, groups }: AnyCatalog): object {
  const described = groups.map((group) => ({
    ...group,
    sections: group.sections.map((section) => ({
      ...section,
      settings: section.settings.map(settingDocument),
    })),
  }));
  return { catalog: { name, modes, defaultMode, fingerprint, groups: described } };
}

/** `schema` is JSON Schema. */
function settingDocument(setting: AnySetting): object {
  const { key, label, help, scope, secret, modes, schema } = setting;
  return {
    key,
    label,
    help,
    scope,
    secret,
    modes: [...modes],
    default: setting.default,
    schema: z.toJSONSchema(schema),
  };
}

function catalogText(palette: Palette, { name, modes, defaultMode, groups }: AnyCatalog): string {
  const shownModes = modes.map((mode) => (mode === defaultMode ? `${mode} (default)` : mode)).join(', ');
  const sections = groups.flatMap((group) => group.sections.map((section) => ({ group, section })));
  const tables = sections.map(({ group, section }) => {
    const rows = section.settings.map((setting) => settingCells(palette, setting, modes.length));
    const heading = palette.heading(printable(`${group.label} / ${section.label}`));
    return `\n${heading}\n${table(palette, ['Setting', 'Label', 'Scope', 'Modes', 'Default'], rows)}`;
  });
  return `${printable(name)}: modes ${printable(shownModes)}\n${tables.join('')}`;
}

function settingCells(palette: Palette, setting: AnySetting, allModes: number): readonly string[] {
  const { key, label, scope, secret, modes } = setting;
  return [
    printable(key),
    printable(label),
    secret ? `${scope}, ${palette.warning('secret')}` : scope,
    modes.size === allModes ? 'all' : printable([...modes].join(', ')),
    valueText(setting.default),
  ];
}
