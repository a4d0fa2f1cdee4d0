import { describe, expect, it } from 'vitest';
import { renderRosterProblem } from './render-roster-problem.js';
import { renderRosterWriteProblem } from './render-roster-write-problem.js';

describe('a problem of a roster file', () => {
  it('is a sentence with its place, what was expected and how to mend it', () => {
    expect(renderRosterProblem({ line: 7, column: 'email', code: 'invalid-email', maxLength: 265 })).toBe(
      'Line 7, column email: an e-mail address of at most 265 characters was expected (name@example.com) – correct the cell, or empty it to leave the field alone.',
    );
    expect(renderRosterProblem({ line: 9, code: 'ragged-row', expectedCells: 5, foundCells: 6 })).toBe(
      'Line 9: 5 cells were expected, as in the header, but there are 6 – add or remove commas; a cell that holds a comma needs quotes around it.',
    );
  });

  it('is one for writing too', () => {
    const fault = { code: 'ambiguous-value' } as const;
    expect(renderRosterWriteProblem({ code: 'cannot-write', row: 3, column: 'tags', fault })).toBe(
      'Row 3, column tags: the value would be read back as another one – use the rollcall dialect, or rename what it names.',
    );
    expect(renderRosterWriteProblem({ code: 'too-many-rows', maxRows: 1000 })).toBe(
      'File: at most 1000 rows were expected – split the file into smaller ones, each with the header.',
    );
  });
});
