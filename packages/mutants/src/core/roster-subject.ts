import { collectRoster, writeErrorFile, writeRoster } from '@rollcall/csv';
import { rosterDialects } from '@rollcall/core/roster';
import type { RosterSubject } from '@rollcall/testkit';

/** Roster files as the csv package reads and writes them. */
export const rosterSubject: RosterSubject = {
  read: async (chunks, dialect, catalog) => {
    const read = await collectRoster(stream(chunks), { dialect, catalog });
    return read._unsafeUnwrap();
  },
  write: (entries, dialect, settings) => {
    const headers = rosterDialects[dialect].columns.map(({ header }) => header);
    const columns = [...headers, ...(settings?.keys ?? []).map((key) => `setting:${key}`)];
    return writeRoster(entries, { dialect, columns, catalog: settings?.catalog });
  },
  errorFile: (header, rejected) => writeErrorFile({ header, rejected }),
};

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
