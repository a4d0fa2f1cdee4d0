/** Bytes on their way: put in as they come, taken out in pieces of a wished size. */
export interface ByteQueue {
  readonly size: () => number;
  /** Copies the bytes: the source may use its memory again. */
  readonly add: (bytes: Uint8Array) => void;
  /** Takes so many bytes, or all if there are fewer. */
  readonly take: (size: number) => Buffer;
  readonly putBack: (bytes: Buffer) => void;
}

/** Makes an empty queue. */
export function createByteQueue(): ByteQueue {
  let parts: Buffer[] = [];
  let size = 0;
  return {
    size: () => size,
    add: (bytes) => {
      if (bytes.length === 0) return;
      parts.push(Buffer.from(bytes));
      size += bytes.length;
    },
    take: (wanted) => {
      const all = Buffer.concat(parts);
      const taken = all.subarray(0, wanted);
      parts = all.length > wanted ? [all.subarray(wanted)] : [];
      size -= taken.length;
      return taken;
    },
    putBack: (bytes) => {
      if (bytes.length === 0) return;
      parts.unshift(bytes);
      size += bytes.length;
    },
  };
}
