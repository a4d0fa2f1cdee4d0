import type { AnyCatalog, ItemChange, Plan, PlanItem } from '@rollcall/core';
import { renderError } from '@rollcall/core/english';
import { changeText } from '../output/value-text.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { fieldsNotSent, madeFields } from './made-fields.js';
import type { NamedValue } from './reference-names.js';

/** How a field is called: the key alone of a setting or a directory field. */
function fieldLabel(field: string): string {
  return printable(field.replace(/^(setting|directory)\./, ''));
}

/** A change in words. */
function changeLine({ field, before, after }: ItemChange, named: NamedValue): string {
  return `${fieldLabel(field)}: ${changeText(named(before), named(after))}`;
}

/** What changes for one user over and above what its apply shares with others, or why nothing does. */
export function changeLines(
  palette: Palette,
  { catalog, plan, named }: { readonly catalog: AnyCatalog; readonly plan: Plan; readonly named: NamedValue },
  item: PlanItem,
): readonly string[] {
  if (item.refusal !== undefined)
    return [palette.warning(`refused: ${printable(renderError(item.refusal))}`)];
  const lines = [
    ...[...item.changes, ...madeFields(item)].map((change) => changeLine(change, named)),
    ...fieldsNotSent(item).map((field) =>
      palette.warning(`${field}: not sent, for Amazon Connect takes none here`),
    ),
  ];
  if (item.apply === undefined || plan.action.kind !== 'apply') return lines;
  const { initialValues } = plan.action;
  const initialised = item.apply.initialised.map((key) =>
    changeLine(
      { field: key, before: catalog.setting(key)?.default ?? '', after: initialValues[key] ?? '' },
      named,
    ),
  );
  const overrides = item.apply.overrides.map(({ setting, value, becomes, fate }) => {
    if (fate !== 'destroyed') return `${fieldLabel(setting)}: ${fate}`;
    return palette.danger(`${fieldLabel(setting)}: override lost, ${changeText(value, becomes)}`);
  });
  return [...lines, ...initialised, ...overrides];
}
