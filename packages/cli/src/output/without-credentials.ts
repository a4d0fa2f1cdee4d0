/** A text in which nothing is left of a connection string, wherever somebody has typed one. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(/\b(postgres(?:ql)?:\/\/)[^\s'"]+/gi, '$1…');
}
