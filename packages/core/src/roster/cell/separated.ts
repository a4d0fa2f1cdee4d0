const ESCAPED = /\\([\\|/=])/g;

/** Puts a backslash before backslashes and the separators given. */
export function escapeSeparators(text: string, separators: string): string {
  return [...text].map((char) => (char === '\\' || separators.includes(char) ? `\\${char}` : char)).join('');
}

/** Takes the backslash before `\`, `|`, `/` and `=` away; before anything else it is text. */
export function unescapeSeparators(text: string): string {
  return text.replace(ESCAPED, '$1');
}

/** Splits at separators that have no backslash before them. The parts keep their backslashes. */
export function splitAtSeparator(text: string, separator: string): readonly string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const escapes = text[index] === '\\' && index + 1 < text.length;
    if (text[index] === separator) parts.push('');
    else parts[parts.length - 1] += escapes ? text.slice(index, index + 2) : text[index]!;
    if (escapes) index += 1;
  }
  return parts;
}
