import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

/** One function in so many is looked at; 1: all. */
const ONE_IN = Number(process.env.MUTATE_ONE_IN ?? 8);
const SEED = Number(process.env.MUTATE_SEED ?? 20250806);

/**
 * Leaves the faults of most functions out of a run: all of them take hours, and every eighth function,
 * drawn by a seed, tells the score to within about two points. What is drawn depends on its place in
 * its file and on the seed alone. MUTATE_ONE_IN=1 looks at everything.
 */
const sample = {
  shouldIgnore(path) {
    if (ONE_IN === 1 || !isDrawable(path)) return undefined;
    return isDrawn(path.node) ? undefined : 'not drawn';
  },
};

/** A statement of the module itself (a function, a constant), or a method of a class. */
function isDrawable({ node, parent }) {
  if (parent?.type === 'ClassBody') return true;
  const ofModule = parent?.type === 'Program' || parent?.type === 'ExportNamedDeclaration';
  const holdsOthers = node.type === 'ExportNamedDeclaration' || node.type === 'ClassDeclaration';
  return ofModule && !holdsOthers;
}

function isDrawn({ start, end }) {
  let mixed = Math.imul(start ^ SEED, 0x9e3779b1) ^ Math.imul(end, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % ONE_IN === 0;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sample', sample)];
