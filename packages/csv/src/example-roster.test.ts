import { rosterDialects } from '@rollcall/core/roster';
import { describe, expect, it } from 'vitest';
import { collectRoster } from './collect-roster.js';
import { exampleRoster } from './example-roster.js';

describe.each(['symbee', 'amazon-connect', 'rollcall'] as const)('the example file (%s)', (dialect) => {
  it('has every column, and can be imported', async () => {
    const text = exampleRoster(dialect);
    const contents = (await collectRoster(Buffer.from(text), { dialect }))._unsafeUnwrap();
    expect(contents.header?.columns.map(({ header }) => header)).toEqual(
      rosterDialects[dialect].columns.map(({ header }) => header),
    );
    expect(contents.rows.map((row) => row.login.name)).toEqual(['ada.byron', 'grace.o-neil']);
    expect(contents.rejected).toEqual([]);
  });
});
