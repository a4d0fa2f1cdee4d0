/** Bytes of a roster file: all of them, or as they come (a file stream of Node's, the body of a request). */
export type RosterSource = Uint8Array | AsyncIterable<Uint8Array>;
