import * as z from 'zod';

/** A text with a meaning of its own, such as an id: any but the empty one. */
export function textSchema<Text extends string>() {
  return z.custom<Text>((value) => typeof value === 'string' && value !== '', 'a text that is not empty');
}
