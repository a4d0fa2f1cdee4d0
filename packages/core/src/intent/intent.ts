/** What is wanted of one field: a value, or none. A field that has no intent is left alone. */
export type Intent<T> = { readonly kind: 'set'; readonly value: T } | { readonly kind: 'clear' };

/** Intents by field: what is absent is left alone. */
export type Changes<Fields> = { readonly [Name in keyof Fields]?: Intent<Exclude<Fields[Name], undefined>> };

/** The intent to give a field this value. */
export function set<const T>(value: T): Intent<T> {
  return { kind: 'set', value };
}

/** The intent to leave a field without a value. */
export const clear: { readonly kind: 'clear' } = { kind: 'clear' };

/** What a field holds once the intent is carried out on it. */
export function intended<T>(intent: Intent<T> | undefined, current: T | undefined): T | undefined {
  if (intent === undefined) return current;
  return intent.kind === 'set' ? intent.value : undefined;
}
