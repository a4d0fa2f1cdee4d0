import type { RunReport } from '@rollcall/administration';
import { outcomes, type ItemOutcome, type Outcome } from '@rollcall/core';
import { renderError } from '@rollcall/core/english';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';
import { SHOWN_ROWS } from '../plan/plan-text.js';

/** How a run ended, for people: who was not brought to the end and why, and the counts. */
export function runText(palette: Palette, { counts, items, end }: RunReport, rows: 'all' | 'some'): string {
  const left = items.filter(({ outcome }) => outcome !== 'done' && outcome !== 'unchanged');
  const shown = rows === 'all' ? left : left.slice(0, SHOWN_ROWS);
  const cells = shown.map((item) => [
    printable(item.loginName),
    colourOf(palette, item.outcome)(item.outcome),
    why(item),
  ]);
  const more = left.length - shown.length;
  const words = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => colourOf(palette, outcome)(`${counts[outcome]} ${outcome}`));
  return [
    cells.length === 0 ? '' : `${table(palette, ['Login', 'Outcome', 'Why'], cells)}`,
    more === 0 ? '' : palette.faint(`… and ${more} more; --full shows every user.\n`),
    cells.length === 0 ? '' : '\n',
    `${end === 'cancelled' ? 'Cancelled' : 'Done'}: ${words.join(', ') || 'nobody'}.\n`,
  ].join('');
}

function why(item: ItemOutcome): string {
  const reason = 'reason' in item ? printable(renderError(item.reason)) : '';
  if (item.stepsDone.length === 0) return reason;
  return `${reason}\nDone before that: ${item.stepsDone.join(', ')}`;
}

function colourOf(palette: Palette, outcome: Outcome): (text: string) => string {
  if (outcome === 'done') return palette.good;
  if (outcome === 'unchanged') return palette.faint;
  return outcome === 'failed' ? palette.danger : palette.warning;
}
