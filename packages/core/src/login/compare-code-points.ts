/**
 * Order by Unicode code point, which is the order of UTF-8 bytes and of `COLLATE "C"` in Postgres. JavaScript's own
 * `<` orders by UTF-16 unit and puts U+10000 before U+E000.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for the code points above U+FFFF: they come after every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
