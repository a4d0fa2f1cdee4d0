import type { Intent, Json, SettingScope } from '@rollcall/core';

/** What settings are to be given, by scope and key. */
export type SettingIntents = { readonly [Scope in SettingScope]: ReadonlyMap<string, Intent<Json>> };

/** The values that are to be set, as objects of the library want them. */
export function valuesToSet(intents: ReadonlyMap<string, Intent<Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    [...intents].flatMap(([key, intent]) => (intent.kind === 'set' ? [[key, intent.value]] : [])),
  );
}

/** All intents, as objects of the library want them; `undefined` if there are none. */
export function intentsObject(
  intents: ReadonlyMap<string, Intent<Json>>,
): Readonly<Record<string, Intent<Json>>> | undefined {
  return intents.size === 0 ? undefined : Object.fromEntries(intents);
}
