import { planCounts, type Plan } from '@rollcall/core';
import { countText } from '../output/count-text.js';
import type { Palette } from '../terminal/palette.js';
import { planLosses } from './plan-losses.js';

/** The last lines of a plan: counts, cost, and what cannot be undone. */
export function planSummary(palette: Palette, plan: Plan): string {
  const { planned, unchanged, refused } = planCounts(plan);
  const counts = [
    `${planned} would be written`,
    `${unchanged} ${unchanged === 1 ? 'needs' : 'need'} nothing`,
    ...(refused === 0 ? [] : [palette.warning(`${refused} refused`)]),
  ];
  const lines = [
    `${countText(plan.items.length, 'user')}: ${counts.join(', ')}.`,
    ...costLines(plan),
    ...lossLines(palette, plan),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function costLines({ cost }: Plan): readonly string[] {
  const calls = Object.entries(cost.calls).map(([operation, count]) => `${operation} ${count}`);
  if (calls.length === 0) return [];
  return [`Calls to Amazon Connect: ${calls.join(', ')}${timeText(cost)}.`];
}

/** Operations run side by side: the one that takes longest makes the time. */
function timeText({ seconds, slowestOperation }: Plan['cost']): string {
  if (seconds === 0) return '';
  const whose = slowestOperation === undefined ? '' : `, most of all for ${slowestOperation}`;
  return `; at least ${duration(seconds)} at the quotas and budget given${whose}`;
}

function duration(seconds: number): string {
  if (seconds < 120) return countText(Math.ceil(seconds), 'second');
  return seconds < 7200 ? `${Math.ceil(seconds / 60)} minutes` : `${(seconds / 3600).toFixed(1)} hours`;
}

function lossLines(palette: Palette, plan: Plan): readonly string[] {
  const { overrides, usersLosingOverrides, profilesDeleted, directoryUsersDeleted } = planLosses(plan);
  const lines = [
    ...(overrides === 0
      ? []
      : [`Overrides that would be destroyed: ${overrides}, of ${countText(usersLosingOverrides, 'user')}.`]),
    ...(profilesDeleted === 0
      ? []
      : [`Cannot be undone: ${countText(profilesDeleted, 'profile')} deleted here, with their settings.`]),
    ...(directoryUsersDeleted === 0
      ? []
      : [`Cannot be undone: ${countText(directoryUsersDeleted, 'user')} deleted from Amazon Connect.`]),
  ];
  return lines.map(palette.danger);
}
