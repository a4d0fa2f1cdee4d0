import { collectRoster, writeErrorFile, writeRoster } from '@rollcall/csv';
import { rosterDialects } from '@rollcall/core/roster';
import type { RosterSubject } from '@rollcall/testkit';

/** Roster files as the csv package reads and writes them. */
export const rosterSubject: RosterSubject = {
  read: async (chunks, dialect) => {
    const read = await collectRoster(stream(chunks), { dialect });
    return read._unsafeUnwrap();
  },
  write: (entries, dialect) =>
    writeRoster(entries, { dialect, columns: rosterDialects[dialect].columns.map(({ header }) => header) }),
  errorFile: (header, rejected) => writeErrorFile({ header, rejected }),
};

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
