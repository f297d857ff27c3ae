declare module 'punycode/punycode.js' {
  /** RFC 3492, without the prefix `xn--`. Throws a RangeError for texts of thousands of characters. */
  export function encode(input: string): string;
  /** RFC 3492, without the prefix `xn--`. Throws a RangeError for what encodes nothing. */
  export function decode(input: string): string;
}
