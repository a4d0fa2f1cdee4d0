/** The words of a command line, where none holds a space. */
export function words(text: string): readonly string[] {
  return text.split(' ');
}
