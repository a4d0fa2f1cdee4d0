import type { PortError } from '@rollcall/core';
import type { RejectedRow, RosterFileProblem, RosterHeader, RosterRow } from '@rollcall/core/roster';

/**
 * What reading a roster file brings to light, in the order of the file. A file that can be read begins with its
 * `header`; `file-problem` says why a file is not read, or not read on. `stopped` is not about the file: the source
 * failed or the caller cancelled, so the rows before it may not be all there are.
 */
export type RosterReading =
  | { readonly kind: 'header'; readonly header: RosterHeader }
  | { readonly kind: 'row'; readonly row: RosterRow }
  | { readonly kind: 'rejected'; readonly rejected: RejectedRow }
  | { readonly kind: 'file-problem'; readonly problem: RosterFileProblem }
  | { readonly kind: 'stopped'; readonly error: PortError };
