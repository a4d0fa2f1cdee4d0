import { parseRosterHeader, type RosterDialect } from '@rollcall/core/roster';

const delimiters = [
  ['semicolon', ';'],
  ['tab', '\t'],
] as const;

/** The delimiter that the header has in place of commas, if it makes headers of the dialect out of it. */
export function recognizeDelimiter(
  cells: readonly string[],
  dialect: RosterDialect,
): (typeof delimiters)[number][0] | undefined {
  const line = cells.join(',');
  const found = delimiters.find(([, delimiter]) => {
    const headers = line.split(delimiter).map((header) => header.replace(/^\s*"(.*)"\s*$/, '$1'));
    return headers.length > 1 && headers.some((header) => isKnown(header, dialect));
  });
  return found?.[0];
}

function isKnown(header: string, dialect: RosterDialect): boolean {
  const parsed = parseRosterHeader({ line: 1, cells: [header], dialect });
  return parsed.isOk() || !parsed.error.some(({ code }) => code === 'no-header');
}
