import type { Plan } from '@rollcall/core';
import { countText } from '../output/count-text.js';
import { changeText } from '../output/value-text.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';

/** What an apply changes alike for all users who stand on one version, said once for each such version. */
export function sharedDiffText(palette: Palette, { action, diffs, items }: Plan): string {
  if (action.kind !== 'apply') return '';
  const users = diffs.map((_, index) => items.filter(({ apply }) => apply?.diff === index).length);
  return diffs
    .map(({ from, fromMode, toMode, changes }, index) => {
      const origin = from.id === action.template.id ? `version ${from.version}` : 'another template';
      const mode = fromMode === toMode ? [] : [`mode: ${fromMode} → ${toMode}`];
      const settings = changes.map(
        ({ setting, before, after }) => `${printable(setting)}: ${changeText(before, after)}`,
      );
      const lines = [...mode, ...settings];
      const all = lines.length === 0 ? ['no setting of the template differs'] : lines;
      const heading = `From ${origin}, ${countText(users[index] ?? 0, 'user')}:`;
      return `${palette.heading(heading)}\n${all.map((line) => `  ${line}\n`).join('')}\n`;
    })
    .join('');
}
