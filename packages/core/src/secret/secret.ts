const texts = new WeakMap<Secret, string>();

/**
 * A text that must not be shown or stored: a password, or the value of a secret setting. It prints as `[secret]` in
 * JSON, in strings and in Node's inspector; only `revealSecret` gives the text.
 */
export class Secret {
  /** @param text the text to keep. */
  constructor(text: string) {
    texts.set(this, text);
    Object.freeze(this);
  }

  /** How often `revealSecret` gives the text. */
  get reveals(): 'always' | 'once' {
    return 'always';
  }

  toJSON(): string {
    return SECRET_SHOWN;
  }

  toString(): string {
    return SECRET_SHOWN;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SECRET_SHOWN;
  }
}

/** How a secret looks wherever it is shown or serialised. */
export const SECRET_SHOWN = '[secret]';

/**
 * The text of a secret. Call it where the text is handed to the system that needs it, nowhere else. Throws where a
 * secret that reveals once is asked again: no input leads there, only code that kept what it had handed over.
 */
export function revealSecret(secret: Secret): string {
  const text = texts.get(secret);
  if (text === undefined) throw new Error('This secret has been revealed before, and can be only once.');
  if (secret.reveals === 'once') texts.delete(secret);
  return text;
}
