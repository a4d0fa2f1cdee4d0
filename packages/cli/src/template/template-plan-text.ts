import type { ItemChange } from '@rollcall/core';
import { countText } from '../output/count-text.js';
import { changeText } from '../output/value-text.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';

/** A write of a template before it is done. */
export interface TemplatePlan {
  readonly kind: 'template-add' | 'template-modify' | 'template-duplicate' | 'template-delete';
  readonly template: string;
  readonly changes: readonly ItemChange[];
  /** Login names of the users who stand on the template. */
  readonly users: readonly string[];
}

const headings = {
  'template-add': 'Add template',
  'template-modify': 'Modify template',
  'template-duplicate': 'Add a copy as template',
  'template-delete': 'Delete template',
} as const satisfies Record<TemplatePlan['kind'], string>;

/** The plan of a template's write, for people. */
export function templatePlanText(palette: Palette, plan: TemplatePlan): string {
  const changes = plan.changes.map(({ field, before, after }) => {
    const label = field.startsWith('initial.')
      ? `${field.slice('initial.'.length)} (initial value)`
      : field.replace(/^setting\./, '');
    return `  ${printable(label)}: ${changeText(before, after)}\n`;
  });
  return [
    `${palette.heading(`${headings[plan.kind]} ${printable(plan.template)}`)}\n`,
    ...changes,
    ...consequences(palette, plan),
  ].join('');
}

function consequences(palette: Palette, { kind, template, users }: TemplatePlan): readonly string[] {
  const who = countText(users.length, 'user');
  if (kind === 'template-delete') {
    return [
      palette.danger('Cannot be undone: the template is deleted.'),
      `\n${who} on it keep their settings.\n`,
    ];
  }
  if (users.length === 0) return [];
  const command = `rollcall apply ${JSON.stringify(template)} --where ${JSON.stringify(`template=${template}`)} --plan`;
  return [
    `${who} on this template keep what they have until it is applied again. To see what that would change:\n  ${printable(command)}\n`,
  ];
}
