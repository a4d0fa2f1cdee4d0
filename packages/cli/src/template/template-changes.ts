import {
  sameJson,
  shownValue,
  type AnyCatalog,
  type ItemChange,
  type Json,
  type SettingValues,
  type TemplateVersion,
} from '@rollcall/core';

/** What a write changes in a template. Of a new one, what is not the catalog's default. */
export function templateChanges(
  catalog: AnyCatalog,
  before: TemplateVersion | undefined,
  after: TemplateVersion,
): readonly ItemChange[] {
  const settings = (from: SettingValues, to: SettingValues, kind: 'setting' | 'initial') =>
    [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) => {
      const [old, next] = [own(from, key), own(to, key)];
      if (sameJson(old, next)) return [];
      return [change(`${kind}.${key}`, hidden(catalog, key, old), hidden(catalog, key, next))];
    });
  return [
    ...textChange('name', before?.name, after.name),
    ...textChange('description', before?.description ?? '', after.description),
    ...textChange('mode', before?.mode, after.mode),
    ...settings(before?.values ?? defaults(catalog, after.mode), after.values, 'setting'),
    ...settings(before?.initialValues ?? {}, after.initialValues, 'initial'),
  ];
}

function defaults(catalog: AnyCatalog, mode: string): SettingValues {
  const settings = catalog.settingsOf(mode).filter(({ scope }) => scope === 'template');
  return Object.fromEntries(settings.map((setting) => [setting.key, setting.default]));
}

function own(values: SettingValues, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function hidden(catalog: AnyCatalog, key: string, value: Json | undefined): Json | undefined {
  return value === undefined ? undefined : shownValue(catalog, key, value);
}

function textChange(field: string, before: string | undefined, after: string): readonly ItemChange[] {
  return before === after ? [] : [change(field, before, after)];
}

function change(field: string, before: Json | undefined, after: Json | undefined): ItemChange {
  return { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
