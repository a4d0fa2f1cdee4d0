/** A record of a file: its cells, and the line on which it begins. */
export interface FileRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Takes a file apart by RFC 4180 alone: commas, quotes doubled within quotes, lines that end in CR LF or LF. */
export function recordsOf(text: string): readonly FileRecord[] {
  const records: FileRecord[] = [];
  let cells: string[] = [];
  let [line, begins, index] = [1, 1, text.startsWith('\uFEFF') ? 1 : 0];
  while (index < text.length) {
    const [cell, end] = cellAt(text, index);
    cells.push(cell);
    line += text.slice(index, end).split(/\r\n|\n|\r/).length - 1;
    const separator = /^(,|\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0] ?? '';
    index = end + Math.max(separator.length, 1);
    if (separator === ',') continue;
    records.push({ line: begins, cells });
    [line, cells] = [line + 1, []];
    begins = line;
  }
  return records;
}

function cellAt(text: string, start: number): readonly [string, number] {
  if (text[start] !== '"') {
    const length = text.slice(start).search(/[,\r\n]|$/);
    return [text.slice(start, start + length), start + length];
  }
  const quoted = /"((?:[^"]|"")*)"/y;
  quoted.lastIndex = start;
  const inside = quoted.exec(text)?.[1] ?? '';
  return [inside.replaceAll('""', '"'), start + inside.length + 2];
}
