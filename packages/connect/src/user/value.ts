/** A text of Amazon Connect's: the empty one is no value. */
export function text(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** A list of Amazon Connect's: the empty one is no value. */
export function list<Item>(value: readonly Item[] | undefined): readonly Item[] | undefined {
  return value === undefined || value.length === 0 ? undefined : value;
}

/** The members that have a value. */
export function withValues<Members extends object>(
  members: {
    readonly [Name in keyof Members]: Members[Name] | undefined;
  },
): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}
