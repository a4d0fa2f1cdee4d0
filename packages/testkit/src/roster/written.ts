import type { RosterDialectName, RosterEntry } from '@rollcall/core/roster';
import { demand } from '../law/demand.js';
import type { RosterSubject, SettingColumns } from './roster-subject.js';

/** The text of a file of entries that can all be written. */
export function written(
  subject: RosterSubject,
  entries: readonly RosterEntry[],
  dialect: RosterDialectName,
  settings?: SettingColumns,
): string {
  const text = subject.write(entries, dialect, settings);
  demand(text.isOk(), 'it cannot be written');
  return text.value;
}

/** The bytes of a file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
