import type { CommandIo } from './command-io.js';

const WIDTH = 30;

/** How far something has come; the total may be unknown. */
export interface Progress {
  readonly done: number;
  readonly total: number | undefined;
}

/** A line on standard error that follows long work. */
export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Draws only where standard error is a terminal, and only when something that is shown has changed. */
export function progressBar({ stderr }: CommandIo, label: string): ProgressBar {
  let drawn = '';
  if (stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show: (progress) => {
      const line = `${label} ${drawing(progress)}`;
      if (line === drawn) return;
      stderr.write(`\r${line}\u001b[K`);
      drawn = line;
    },
    clear: () => {
      if (drawn !== '') stderr.write('\r\u001b[K');
      drawn = '';
    },
  };
}

function drawing({ done, total }: Progress): string {
  if (total === undefined || total === 0) return String(done);
  const filled = Math.min(WIDTH, Math.floor((done / total) * WIDTH));
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${total}`;
}
