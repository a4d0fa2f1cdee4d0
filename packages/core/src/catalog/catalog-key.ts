const SHAPE = /^[a-z][A-Za-z0-9]{0,63}$/;

/** What a key of a group, section or setting, and the name of a mode, must be. */
export const catalogKeyRule =
  'a lower-case letter, then up to 63 letters or digits, and not the name of something every object has (constructor, say)';

/** Whether a text can be such a key: it is then safe as the key of any object. */
export function isCatalogKey(text: string): boolean {
  return SHAPE.test(text) && !(text in Object.prototype);
}
