const CR = 13;
const LF = 10;

/** How many lines end in these bytes: at LF, CR LF or a CR alone. */
export function countLineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === LF || (bytes[index] === CR && bytes[index + 1] !== LF)) count += 1;
  }
  return count;
}

/** Where the last complete line ends, behind its line end; 0 if there is none. A CR at the very end may be half of one. */
export function lastLineEnd(bytes: Uint8Array): number {
  const whole = bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
  return Math.max(whole.lastIndexOf(LF), whole.lastIndexOf(CR)) + 1;
}

/** Where the first line ends, behind its line end; `undefined` if it does not end in these bytes. */
export function firstLineEnd(bytes: Uint8Array): number | undefined {
  const index = bytes.findIndex((byte) => byte === CR || byte === LF);
  if (index < 0) return undefined;
  return bytes[index] === CR && bytes[index + 1] === LF ? index + 2 : index + 1;
}
