import { printable, printableJson } from '../terminal/printable.js';
import { paletteFor, type Palette } from '../terminal/palette.js';
import type { CommandIo } from '../terminal/command-io.js';

/** How results are printed. */
export type OutputFormat = 'text' | 'json';

/** Where a command prints. With JSON, standard output gets one document and everything else goes to standard error. */
export interface Output {
  readonly format: OutputFormat;
  /** Prints the result: the document, or the text that is made for people. */
  readonly result: (document: object, text: (palette: Palette) => string) => void;
  /** Prints a text on the way to the result: on standard error, where standard output gets a document. */
  readonly text: (text: (palette: Palette) => string) => void;
  /** Prints a line on standard error; what a terminal would act on is neutralised. */
  readonly note: (line: string) => void;
  /** The same in the colour of warnings. */
  readonly warn: (line: string) => void;
}

/** Prints to the streams of a process. */
export function outputTo({ stdout, stderr, env }: CommandIo, format: OutputFormat): Output {
  const palette = paletteFor(stdout, env);
  const notePalette = paletteFor(stderr, env);
  const text: Output['text'] = (render) => {
    if (format === 'text') stdout.write(render(palette));
    else stderr.write(render(notePalette));
  };
  return {
    format,
    result: (document, render) => {
      if (format === 'json') stdout.write(`${printableJson(JSON.stringify(document, undefined, 2))}\n`);
      else text(render);
    },
    text,
    note: (line) => void stderr.write(`${printable(line)}\n`),
    warn: (line) => void stderr.write(`${notePalette.warning(printable(line))}\n`),
  };
}
