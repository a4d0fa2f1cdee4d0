/** Control characters, line and paragraph separators, characters that turn the direction of text, lone surrogates. */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text that comes from users or servers, safe to print on a terminal: what a terminal would act on is shown as
 * `\u001b` and the like.
 */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, escaped);
}

/** JSON text that means the same and holds nothing that a terminal acts on, except the line ends of its layout. */
export function printableJson(json: string): string {
  return json.replaceAll(UNSAFE, (character) => (character === '\n' ? character : escaped(character)));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
