/** Where the development manifest says that the add-in lies. */
export const DEVELOPMENT_ADDRESS: 'https://localhost:3000';

/** See manifestFor.js. */
export function manifestFor(url: string, manifest?: string): string;
