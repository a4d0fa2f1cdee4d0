import type { PlanItem, Step } from '@rollcall/core';
import type { Palette } from '../terminal/palette.js';

/** What an item does, in words; what cannot be undone in the colour of danger. Reads before a write go without saying. */
export function stepWords(palette: Palette, { steps }: PlanItem): string {
  const words = steps.map((step) => wordOf(palette, step)).filter((word) => word !== undefined);
  if (words.length > 0) return [...new Set(words)].join(', ');
  return steps.some(({ kind }) => kind === 'refresh-profile') ? 'refresh' : palette.faint('nothing to do');
}

function wordOf(palette: Palette, step: Step): string | undefined {
  switch (step.kind) {
    case 'create-profile':
      return step.from === 'directory' ? 'promote' : 'create';
    case 'apply-template':
      return 'apply';
    case 'change-profile':
      return 'change';
    case 'change-lifecycle':
      return 'change state';
    case 'change-management':
      return 'hand over';
    case 'delete-profile':
      return palette.danger('delete');
    case 'create-directory-user':
      return 'create in Connect';
    case 'update-directory-user':
      return 'change in Connect';
    case 'delete-directory-user':
      return palette.danger('delete from Connect');
    case 'read-directory-user':
    case 'refresh-profile':
      return undefined;
    default:
      return step satisfies never;
  }
}
