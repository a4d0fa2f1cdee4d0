import { revealSecret } from '@rollcall/core';
import * as fc from 'fast-check';
import { secretWord } from '../catalog/setting-kind.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { SecretSubject } from './secret-subject.js';
import { shownTexts } from './shown-texts.js';

export const inTexts = defineLaw({
  id: 'secret.text',
  statement:
    'A secret shows itself in no text, JSON or inspection, and gives back exactly what it was made of.',
  input: fc.string({ minLength: 1 }).map((text) => `${secretWord}${text}`),
  holds: ({ Secret }: SecretSubject, text) => {
    const secret = new Secret(text);
    const shown = [String(secret), secret.toString(), shownTexts({ secret })];
    demand(!shown.join('').includes(secretWord), 'the secret is shown');
    demand(revealSecret(secret) === text, 'another text came back');
  },
});
