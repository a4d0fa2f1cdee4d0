/** What a reader sees who learns of every change only after a while. */
export interface LaggingView<T> {
  /** Tells of a change made at `at`; `undefined` says that the record is gone. Instants never go back. */
  readonly note: (id: string, record: T | undefined, at: number) => void;
  /** What can be seen at `now`, in the order in which records first came to be. */
  readonly at: (now: number) => readonly T[];
}

export function laggingView<T>(lagMs: number): LaggingView<T> {
  const visible = new Map<string, T>();
  const pending: { readonly id: string; readonly record: T | undefined; readonly at: number }[] = [];
  let listed: readonly T[] = [];

  const catchUp = (now: number): boolean => {
    const behind = pending.findIndex(({ at }) => at + lagMs > now);
    const due = pending.splice(0, behind === -1 ? pending.length : behind);
    for (const { id, record } of due) {
      if (record === undefined) visible.delete(id);
      else visible.set(id, record);
    }
    return due.length > 0;
  };

  return {
    note: (id, record, at) => {
      pending.push({ id, record, at });
    },
    at: (now) => {
      if (catchUp(now)) listed = [...visible.values()];
      return listed;
    },
  };
}
