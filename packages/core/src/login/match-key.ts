/** `NFC(toLowerCase(NFC(trim(login))))`, without locale: what login names are compared by on Rollcall's side. */
export type MatchKey = string & { readonly __brand: 'MatchKey' };

const ASCII_WITHOUT_UPPER = /^[!-@[-~]+$/;

/** The key of a text. Template names are compared by it too. The outer NFC matters: `H` + U+0331 lower-cases out of NFC. */
export function matchKeyOf(text: string): MatchKey {
  if (ASCII_WITHOUT_UPPER.test(text)) return text as MatchKey;
  return text.trim().normalize('NFC').toLowerCase().normalize('NFC') as MatchKey;
}
