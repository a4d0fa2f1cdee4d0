import type { Json } from '@rollcall/core';
import { printable } from '../terminal/printable.js';

/** A value as people read it: a text as it is, everything else as JSON; a dash for none. */
export function valueText(value: Json | undefined): string {
  if (value === undefined) return '–';
  if (value === '') return '""';
  return printable(typeof value === 'string' ? value : JSON.stringify(value));
}

/** What a value changes from and to. */
export function changeText(before: Json | undefined, after: Json | undefined): string {
  return before === undefined ? valueText(after) : `${valueText(before)} → ${valueText(after)}`;
}
