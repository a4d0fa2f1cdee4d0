import { describe, expect, it } from 'vitest';
import { countLineEnds, firstLineEnd, lastLineEnd } from './line-ends.js';
import { createRecordSplitter } from './record-splitter.js';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('line ends', () => {
  it('are LF, CR LF, or CR alone', () => {
    expect(['', 'a', 'a\n', 'a\r\n', 'a\r', '\r\r\n\n'].map(bytes).map(countLineEnds)).toEqual([
      0, 0, 1, 1, 1, 3,
    ]);
    expect(['a', 'a\nb', 'a\r\nb', 'a\rb'].map(bytes).map(firstLineEnd)).toEqual([undefined, 2, 3, 2]);
  });

  it('are not complete with a CR that may be half of one', () => {
    expect(['a', 'a\n', 'a\nb\r', 'a\rb', 'a\r', '\r', ''].map(bytes).map(lastLineEnd)).toEqual([
      0, 2, 2, 2, 0, 0, 0,
    ]);
  });
});

describe('a window of the splitter', () => {
  it.each([64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1])(
    'may end anywhere, after %i bytes in CR LF say',
    (size) => {
      for (const cell of [(fill: string) => fill, (fill: string) => `"${fill}"`]) {
        const overhead = cell('').length;
        const splitter = createRecordSplitter();
        const file = bytes(`${cell('x'.repeat(size - 1 - overhead))}\r\n"b\r\nc"\r\nd`);
        const records = [...splitter.push(file), ...splitter.end()];
        expect(records.map(({ line, cells }) => [line, cells[0]?.slice(0, 4)])).toEqual([
          [1, 'xxxx'],
          [2, 'b\r\nc'],
          [4, 'd'],
        ]);
      }
    },
  );
});
