import { displayName, loginNameOf, type ExistenceRow, type ExistenceView, type Json } from '@rollcall/core';
import { countText } from '../output/count-text.js';
import { changeText } from '../output/value-text.js';
import type { NamedValue } from '../plan/reference-names.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';

/** How much is shown of differences. */
export interface ExistenceDetail {
  readonly named: NamedValue;
  readonly detail: 'count' | 'differences';
}

/** Who exists where, for people. */
export function existenceText(
  palette: Palette,
  { rows, counts }: Pick<ExistenceView, 'rows' | 'counts'>,
  detail: ExistenceDetail,
): string {
  const cells = rows.map((row) => [
    printable(loginNameOf(row)),
    printable(nameOf(row)),
    presenceText(palette, row),
    remark(palette, row, detail),
  ]);
  const summary = Object.entries(counts).map(([presence, count]) => `${count} ${presence}`);
  const listed =
    cells.length === 0 ? '' : `${table(palette, ['Login', 'Name', 'Presence', 'Remark'], cells)}\n`;
  return `${listed}${countText(rows.length, 'row')}: ${summary.join(', ')}.\n`;
}

function nameOf(row: ExistenceRow): string {
  if (row.presence === 'ambiguous') return '';
  return displayName(row.presence === 'directory-only' ? row.directory.fields : row.profile.identity);
}

function presenceText(palette: Palette, { presence }: ExistenceRow): string {
  return presence === 'both' ? palette.good(presence) : palette.warning(presence);
}

function remark(palette: Palette, row: ExistenceRow, { named, detail }: ExistenceDetail): string {
  switch (row.presence) {
    case 'both': {
      if (row.differences.length === 0) return '';
      if (detail === 'count') return palette.warning(countText(row.differences.length, 'difference'));
      const lines = row.differences.map(({ field, profile, directory }) => {
        const sides = changeText(named(shownSide(profile)) ?? '', named(shownSide(directory)));
        return `${printable(field)}: ${sides}`;
      });
      return lines.join('\n');
    }
    case 'directory-only':
      return row.hindrance === undefined
        ? ''
        : 'the login name belongs to a profile that is linked to another user';
    case 'profile-only':
      return row.evidence === 'absent' ? '' : palette.warning('was not seen, and may be there');
    case 'ambiguous': {
      const { directory, profiles } = row.candidates;
      const who = `${countText(directory.length, 'Connect user')}, ${countText(profiles.length, 'profile')}`;
      return `${row.reason}: ${who}`;
    }
    default:
      return row satisfies never;
  }
}

/** Differences hold plain data, whose optional members are typed apart from JSON. */
function shownSide(value: unknown): Json | undefined {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json);
}
