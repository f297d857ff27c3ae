/**
 * SHA-256 of a file's bytes, 64 lower-case hex digits; null for what is no file (the open workbook).
 * Throws where the file cannot be read.
 */
export type FileDigest = (path: string) => Promise<string | null>;
