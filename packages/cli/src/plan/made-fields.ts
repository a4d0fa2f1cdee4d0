import type { ItemChange, Json, PlanItem } from '@rollcall/core';

/** The fields of the directory user that an item makes: its changes name only those of the profile. */
export function madeFields({ steps, changes }: PlanItem): readonly ItemChange[] {
  const named = new Set(changes.map(({ field }) => field));
  return steps.flatMap((step) => {
    if (step.kind !== 'create-directory-user') return [];
    return Object.entries(step.user.fields)
      .filter(([field, value]) => value !== undefined && !named.has(field))
      .map(([field, value]): ItemChange => ({ field: `directory.${field}`, after: value as Json }));
  });
}

/** The fields given for a directory user who is to be made that its directory does not take. */
export function fieldsNotSent({ steps }: PlanItem): readonly string[] {
  return steps.flatMap((step) => (step.kind === 'create-directory-user' ? (step.notSent ?? []) : []));
}
