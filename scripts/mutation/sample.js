import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

/** One function in so many is looked at; 1: all. */
const ONE_IN = Number(process.env.MUTATE_ONE_IN ?? 8);
const SEED = Number(process.env.MUTATE_SEED ?? 20250806);

/** Counts the functions met so far, from a place that the seed says. */
let met = SEED % ONE_IN;

/**
 * Leaves the faults of most functions out of a run: all of them take hours, and every eighth function
 * tells the score to within about two points. They are counted off through the files one after the
 * other, so that each folder has its share; the seed says with which to begin. MUTATE_ONE_IN=1 looks at
 * everything.
 */
const sample = {
  shouldIgnore(path) {
    if (ONE_IN === 1 || !isDrawable(path)) return undefined;
    return met++ % ONE_IN === 0 ? undefined : 'not drawn';
  },
};

/** A function or a constant of the module itself, or a member of a class. */
function isDrawable({ node, parent }) {
  if (parent?.type === 'ClassBody') return true;
  const ofModule = parent?.type === 'Program' || parent?.type === 'ExportNamedDeclaration';
  return ofModule && (node.type === 'FunctionDeclaration' || node.type === 'VariableDeclaration');
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sample', sample)];
