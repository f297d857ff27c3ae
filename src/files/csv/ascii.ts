/** The bytes that shape a .csv file. */
export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;
export const EQUALS = 0x3d;
