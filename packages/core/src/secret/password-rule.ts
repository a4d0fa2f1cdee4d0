/** CreateUser's model: 8 to 64 characters without spaces, among them a small letter, a capital and a digit. */
const CHARACTERS = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\S{8,}$/u;
const MOST_UNITS = 64;

/**
 * Whether Amazon Connect takes a text as a password. What a character is its model does not say, so beyond the basic
 * plane the least is counted in code points and the most in UTF-16 units; half a character cannot be sent.
 */
export function isPasswordText(text: string): boolean {
  return text.length <= MOST_UNITS && text.isWellFormed() && CHARACTERS.test(text);
}
