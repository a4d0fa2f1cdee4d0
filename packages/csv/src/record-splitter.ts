import { isUtf8 } from 'node:buffer';
import type { QuoteFault } from '@rollcall/core/roster';
import { createByteQueue } from './byte-queue.js';
import { countLineEnds, firstLineEnd, lastLineEnd } from './line-ends.js';
import { splitCells, splitLoosely, undecodableCells } from './split-cells.js';

/** A record must end within so many bytes: an unclosed quote cannot take the whole file with it, nor the memory. */
export const MAX_RECORD_BYTES = 1024 * 1024;

const WINDOW_BYTES = 64 * 1024;

/** One record of the file, blank lines aside, or one line that is no record because its quotes do not match. */
export interface SplitRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly undecodable: readonly number[];
  readonly fault?: RecordFault;
}

/** Why a line is no record; `cell` counts from 0. */
export type RecordFault =
  | { readonly code: QuoteFault; readonly cell: number }
  | { readonly code: 'record-too-long' };

/** Cuts a stream of bytes into records. */
export interface RecordSplitter {
  readonly push: (bytes: Uint8Array) => readonly SplitRecord[];
  /** Gives what is left. */
  readonly end: () => readonly SplitRecord[];
}

interface SplitState {
  line: number;
  windowBytes: number;
  /** Inside a physical line that is longer than a record may be. */
  skipping: boolean;
}

/**
 * Makes a splitter. It works on windows whose size depends on the content alone, so it does not matter how the bytes
 * came; a record that does not end in its window is tried again in one of twice the size. After a record that cannot
 * be read it goes on with the next physical line, so a broken row does not lose the others.
 */
export function createRecordSplitter(): RecordSplitter {
  const queue = createByteQueue();
  const state: SplitState = { line: 1, windowBytes: WINDOW_BYTES, skipping: false };
  return {
    push: (bytes) => {
      const found: SplitRecord[] = [];
      queue.add(bytes);
      while (queue.size() >= state.windowBytes) {
        queue.putBack(splitWindow(state, queue.take(state.windowBytes), 'more-follows', found));
      }
      return found;
    },
    end: () => {
      const found: SplitRecord[] = [];
      splitWindow(state, queue.take(Infinity), 'end-of-file', found);
      return found;
    },
  };
}

type Ending = 'more-follows' | 'end-of-file';

/** Splits what a window holds, and gives back what belongs to the next. */
function splitWindow(state: SplitState, window: Buffer, ending: Ending, found: SplitRecord[]): Buffer {
  if (state.skipping) {
    const rest = skipLine(state, window, ending);
    return ending === 'more-follows' || rest.length === 0 ? rest : splitWindow(state, rest, ending, found);
  }
  const end = ending === 'end-of-file' ? window.length : lastLineEnd(window);
  const consumed = splitLines(state, window.subarray(0, end), ending, found);
  if (consumed > 0 || ending === 'end-of-file') {
    state.windowBytes = WINDOW_BYTES;
    return window.subarray(consumed);
  }
  if (window.length < MAX_RECORD_BYTES) {
    state.windowBytes = window.length * 2;
    return window;
  }
  found.push({ line: state.line, cells: [], undecodable: [], fault: { code: 'record-too-long' } });
  state.windowBytes = WINDOW_BYTES;
  state.skipping = true;
  return skipLine(state, window, ending);
}

function skipLine(state: SplitState, window: Buffer, ending: Ending): Buffer {
  const end = firstLineEnd(window);
  const isHalf = ending === 'more-follows' && end === window.length && window.at(-1) === 13;
  if (end === undefined || isHalf) return window.subarray(isHalf ? window.length - 1 : window.length);
  state.skipping = false;
  state.line += 1;
  return window.subarray(end);
}

/** Splits whole lines, and tells how many bytes are done with. */
function splitLines(state: SplitState, text: Buffer, ending: Ending, found: SplitRecord[]): number {
  const decodable = isUtf8(text);
  let done = 0;
  while (done < text.length) {
    const rest = text.subarray(done);
    const { records, fault } = splitCells(rest);
    let start = 0;
    for (const { cells, end } of records) {
      const record = rest.subarray(start, end);
      if (cells.some((cell) => cell !== '')) {
        found.push({ line: state.line, cells, undecodable: decodable ? [] : undecodableCells(record) });
      }
      state.line += countLineEnds(record);
      start = end;
    }
    done += start;
    if (fault === undefined) return text.length;
    if (fault.code === 'unterminated-quote' && ending === 'more-follows') return done;
    const line = rest.subarray(start, start + (firstLineEnd(rest.subarray(start)) ?? rest.length));
    found.push({ line: state.line, cells: splitLoosely(line), undecodable: [], fault });
    state.line += 1;
    done += line.length;
  }
  return done;
}
