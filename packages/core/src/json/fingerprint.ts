const PRIME_A = 0x85ebca77;
const PRIME_B = 0xc2b2ae3d;

/**
 * A fingerprint of a text: 16 hexadecimal digits, the same on every machine. It finds change and mix-ups (two catalogs,
 * a user changed since it was planned); it does not authenticate, so it is no cryptographic hash and must not be
 * given secrets.
 */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, PRIME_A);
    b = Math.imul(b ^ unit, PRIME_B);
    a = (a << 13) | (a >>> 19);
    b = (b << 15) | (b >>> 17);
  }
  return hex(finish(a, b ^ text.length)) + hex(finish(b, a ^ text.length));
}

function finish(value: number, other: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3266489917);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
