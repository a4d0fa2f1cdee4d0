import type { AnyCatalog, CancelSignal, ItemRefusal } from '@rollcall/core';
import { rosterDialects, type RosterDialectName, type RosterRow } from '@rollcall/core/roster';
import { createIntake } from './intake.js';
import { pullBytes } from './pull-bytes.js';
import { createRecordReader } from './record-reader.js';
import { createRecordSplitter, type SplitRecord } from './record-splitter.js';
import type { RosterReading } from './roster-reading.js';
import type { RosterSource } from './roster-source.js';

/** How a roster file is read. */
export interface ReadRosterOptions {
  readonly dialect: RosterDialectName;
  /** Needed for `setting:KEY` columns: their values are checked against it. */
  readonly catalog?: AnyCatalog | undefined;
  readonly signal?: CancelSignal | undefined;
  /** Refuses a row that is good in itself: read so a second time, a file gives its error file after planning. */
  readonly refuse?: ((row: RosterRow) => ItemRefusal | undefined) | undefined;
}

/**
 * Reads a roster file as it comes. Memory is bounded by one record, one match key for each row and, where the dialect
 * limits a file, that limit: no row is given of a file that is over it.
 *
 * The iteration never throws for what a file or its source does; see `RosterReading`.
 */
export async function* readRoster(
  source: RosterSource,
  options: ReadRosterOptions,
): AsyncGenerator<RosterReading, void, undefined> {
  for await (const reading of readings(source, options)) {
    if (options.signal?.aborted === true) return yield { kind: 'stopped', error: { code: 'cancelled' } };
    yield reading;
  }
}

async function* readings(
  source: RosterSource,
  { dialect: name, catalog, signal, refuse }: ReadRosterOptions,
): AsyncGenerator<RosterReading, void, undefined> {
  const dialect = rosterDialects[name];
  const intake = createIntake(dialect);
  const splitter = createRecordSplitter();
  const reader = createRecordReader(dialect, { catalog, refuse });
  const read = (records: readonly SplitRecord[]): readonly RosterReading[] => records.flatMap(reader.read);
  for await (const pulled of pullBytes(source, signal)) {
    if (pulled.isErr()) return yield { kind: 'stopped', error: pulled.error };
    const ready = intake.add(pulled.value);
    if (ready.isErr()) return yield { kind: 'file-problem', problem: ready.error };
    yield* read(splitter.push(ready.value));
    if (reader.isOver()) return;
  }
  const rest = intake.end();
  if (rest.isErr()) return yield { kind: 'file-problem', problem: rest.error };
  yield* read(splitter.push(rest.value));
  yield* read(splitter.end());
  yield* reader.end();
}
