// reading
export { collectRoster, type RosterContents } from './collect-roster.js';
export { readRoster, type ReadRosterOptions } from './read-roster.js';
export type { RosterReading } from './roster-reading.js';
export type { RosterSource } from './roster-source.js';

// writing
export type { ByteOrderMark } from './byte-order-mark.js';
export { exampleRoster } from './example-roster.js';
export { writeErrorFile, type ErrorFile } from './write-error-file.js';
export { writeRoster, type WriteRosterOptions } from './write-roster.js';
