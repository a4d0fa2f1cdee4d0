/** The rest of a line, since a password can hold anything: behind `postgres://`, or behind a user in front of a host. */
const CREDENTIALS = /\b(postgres(?:ql)?:\/\/|[^\s:/'"=]+:(?=[^\s/@]+@)).*/gi;

/** A text in which nothing is left of a connection string, also of a mistyped one, wherever somebody has typed it. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(CREDENTIALS, '$1…');
}
