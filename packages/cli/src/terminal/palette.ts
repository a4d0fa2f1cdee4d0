import pc from 'picocolors';
import type { TerminalTraits } from './command-io.js';

/** The colours that are used, by what they mean. */
export interface Palette {
  readonly heading: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly danger: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** The colours of a stream; none where it is no terminal, nor with NO_COLOR (https://no-color.org). */
export function paletteFor(
  stream: TerminalTraits,
  env: Readonly<Record<string, string | undefined>>,
): Palette {
  const { bold, green, yellow, red, dim } = pc.createColors(hasColours(stream, env));
  return { heading: bold, good: green, warning: yellow, danger: red, faint: dim };
}

function hasColours({ isTTY }: TerminalTraits, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTTY === true && env['TERM'] !== 'dumb';
}
