import type { ExecuteOptions } from '@rollcall/administration';
import { isSecret, type AnyCatalog, type Json } from '@rollcall/core';
import type { SettingIntents } from './setting-intents.js';

/** Hands over the values of secret settings when the plan, which holds none, is carried out. */
export function secretValues(
  catalog: AnyCatalog,
  intents: SettingIntents,
): NonNullable<ExecuteOptions['secretFor']> {
  const values = new Map<string, Json>();
  for (const [key, intent] of [...intents.template, ...intents.user]) {
    if (intent.kind === 'set' && isSecret(catalog, key)) values.set(key, intent.value);
  }
  return (_item, setting) => values.get(setting);
}
