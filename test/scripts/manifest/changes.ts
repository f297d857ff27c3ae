import { readFileSync } from 'node:fs';

export const manifest = readFileSync('manifest.xml', 'utf8');

/**
 * The manifest with one spot of it replaced: the only one, or, of several, that with the number `which`, from
 * 1. Throws where it isn't there, or not clear which one is meant.
 */
export function changed(from: string, to: string, which?: number): string {
  const pieces = manifest.split(from);
  const place = which ?? 1;
  if (pieces.length <= place || (which === undefined && pieces.length > 2)) {
    throw new Error(`${pieces.length - 1} times in the manifest: ${from}`);
  }
  return pieces.slice(0, place).join(from) + to + pieces.slice(place).join(from);
}

/** The manifest without the piece from `start` to `end`, which must be there once. */
export function without(start: string, end: string, which?: number): string {
  return changed(piece(start, end, which ?? 1), '', which);
}

/** The manifest with a piece of it put right before the first `before`. */
export function moved(start: string, end: string, before: string): string {
  const what = piece(start, end, 1);
  const rest = manifest.replace(what, '');
  const at = rest.indexOf(before);
  if (at < 0) throw new Error(`not in the manifest: ${before}`);
  return rest.slice(0, at) + what + rest.slice(at);
}

function piece(start: string, end: string, which: number): string {
  let from = -1;
  for (let i = 0; i < which; i++) from = manifest.indexOf(start, from + 1);
  const to = manifest.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`not in the manifest: ${start} … ${end}`);
  return manifest.slice(from, to + end.length);
}

/** Paths of the manifest's parts, as faults name them. */
export const overrides = 'OfficeApp/VersionOverrides';
export const form = `${overrides}/Hosts/Host/DesktopFormFactor`;
export const runtime = `${overrides}/Hosts/Host/Runtimes/Runtime`;
export const group = `${form}/ExtensionPoint/OfficeTab/Group`;
export const check = `${group}/Control[1]`;
export const protection = `${group}/Control[2]`;
export const resources = `${overrides}/Resources`;
export const image = (which: number): string => `${resources}/bt:Images/bt:Image[${which}]`;
export const short = (which: number): string => `${resources}/bt:ShortStrings/bt:String[${which}]`;
export const long = (which: number): string => `${resources}/bt:LongStrings/bt:String[${which}]`;

/** A text of that many characters, each of two bytes. */
export const letters = (count: number): string => 'ä'.repeat(count);

/** What is planted, the manifest with it, and every fault it makes: path and kind, in the order found. */
export type Planted = readonly [name: string, manifest: string, faults: readonly string[]];
