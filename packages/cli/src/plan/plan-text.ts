import type { AnyCatalog, Plan } from '@rollcall/core';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';
import { changeLines } from './change-lines.js';
import { planHeading } from './plan-heading.js';
import { planSummary } from './plan-summary.js';
import type { NamedValue } from './reference-names.js';
import { sharedDiffText } from './shared-diff-text.js';
import { stepWords } from './step-words.js';

/** How many users of a plan are shown, unless all are asked for. */
export const SHOWN_ROWS = 50;

/** What a plan is shown with. */
export interface PlanView {
  readonly catalog: AnyCatalog;
  readonly plan: Plan;
  readonly named: NamedValue;
  readonly rows: 'all' | 'some';
}

/** A plan for people. */
export function planText(palette: Palette, view: PlanView): string {
  const { plan, rows } = view;
  const shown = rows === 'all' ? plan.items : plan.items.slice(0, SHOWN_ROWS);
  const cells = shown.map((item) => [
    printable(item.loginName),
    item.refusal === undefined ? stepWords(palette, item) : palette.warning('none'),
    changeLines(palette, view, item).join('\n'),
  ]);
  const more = plan.items.length - shown.length;
  return [
    `${palette.heading(planHeading(plan.action))}\n\n`,
    sharedDiffText(palette, plan),
    cells.length === 0 ? '' : table(palette, ['Login', 'What', 'Changes'], cells),
    more === 0 ? '' : palette.faint(`… and ${more} more; --full shows every user.\n`),
    cells.length === 0 ? '' : '\n',
    planSummary(palette, plan),
  ].join('');
}
