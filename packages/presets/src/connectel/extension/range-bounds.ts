import { parseExtension } from './extension.js';
import type { ExtensionRange } from './extension-register.js';

/** The ends of a range. Throws if they are no internal numbers, or hold none between them. */
export function rangeBounds({ from, to }: ExtensionRange): readonly [first: number, last: number] {
  if (from <= to && [from, to].every((end) => parseExtension(String(end)).isOk())) return [from, to];
  throw new RangeError(
    'A range of internal numbers goes from one of two to eight digits to the same or a higher one.',
  );
}
