import { sameJson, shownValue, type AnyCatalog, type TemplateVersion } from '@rollcall/core';
import { valueText } from '../output/value-text.js';
import type { Palette } from '../terminal/palette.js';
import { printable } from '../terminal/printable.js';
import { table } from '../terminal/table.js';

/** A template for people: every setting of its mode, and what is not the catalog's default. */
export function templateText(palette: Palette, catalog: AnyCatalog, template: TemplateVersion): string {
  const { name, version, description, mode, values, initialValues } = template;
  const rows = catalog.settingsOf(mode).flatMap(({ key, label, default: standard }) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) return [];
    const shown = valueText(shownValue(catalog, key, value));
    return [[printable(key), printable(label), sameJson(value, standard) ? palette.faint(shown) : shown]];
  });
  const initial = Object.entries(initialValues).map(([key, value]) => {
    return [
      printable(key),
      printable(catalog.setting(key)?.label ?? ''),
      valueText(shownValue(catalog, key, value)),
    ];
  });
  return [
    `${palette.heading(printable(name))}, version ${version}, mode ${printable(mode)}\n`,
    description === '' ? '' : `${printable(description)}\n`,
    `\n${table(palette, ['Setting', 'Label', 'Value'], rows)}`,
    initial.length === 0 ? '' : `\n${table(palette, ['Initial value', 'Label', 'Value'], initial)}`,
  ].join('');
}
