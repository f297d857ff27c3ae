import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { bind } from 'jest-each';
import webpack from 'webpack';
import { mutationBundle } from './mutationBundle.js';

/**
 * Runs the tests of core for Stryker in its own process: all of them in one bundle, evaluated anew
 * for every planted fault, so that nothing that a fault did lives on. Jest takes seconds to load the
 * tests that a fault concerns; this takes a tenth of one, and there are thousands of faults.
 */
class CoreTestRunner {
  #script = null;
  /** Milliseconds that each test took last: what is quickly over comes first. */
  #times = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const bundle = mutationBundle(process.cwd());
    const file = path.join(bundle.output.path, bundle.output.filename);
    if (!existsSync(file)) await build(bundle);
    const source = `(function (module, exports, require, describe, test, expect) {${readFileSync(file, 'utf8')}\n})`;
    this.#script = new vm.Script(source, { filename: file });
  }

  async dryRun({ coverageAnalysis }) {
    const context = strykerContext();
    context.mutantCoverage = undefined;
    delete context.activeMutant;
    delete context.hitLimit;
    delete context.hitCount;
    const tests = await this.#run({ bail: false });
    const mutantCoverage = coverageAnalysis === 'off' ? undefined : context.mutantCoverage;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const context = strykerContext();
    context.activeMutant = String(activeMutant.id);
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    const only = testFilter === undefined ? null : new Set(testFilter);
    const tests = await this.#run({ bail: !disableBail, only });
    const timeout = determineHitLimitReached(context.hitCount, context.hitLimit);
    const result = timeout ?? { status: DryRunStatus.Complete, tests };
    return toMutantRunResult(result, disableBail);
  }

  /** Evaluates the bundle anew and runs its tests, or those of the names in `only`. */
  async #run({ bail, only = null }) {
    const tests = collectTests(this.#script);
    const timeOf = ({ name }) => this.#times.get(name) ?? 0;
    tests.sort((a, b) => timeOf(a) - timeOf(b));
    const results = [];
    for (const { name, skipped, run } of tests) {
      if (only !== null && !only.has(name)) continue;
      const start = performance.now();
      const result = skipped ? { status: TestStatus.Skipped } : await outcomeOf(name, run);
      const timeSpentMs = performance.now() - start;
      this.#times.set(name, timeSpentMs);
      results.push({ id: name, name, timeSpentMs, ...result });
      if (bail && result.status === TestStatus.Failed) break;
    }
    return results;
  }
}

function strykerContext() {
  return (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
}

async function build(bundle) {
  const compiler = webpack(bundle);
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only' }));
}

/** What stands in the bundle's `describe` and `test` calls; names as Jest writes them, made unique. */
function collectTests(script) {
  const tests = [];
  const seen = new Map();
  let place = [];
  const describe = (name, body) => {
    place = [...place, name];
    body();
    place = place.slice(0, -1);
  };
  const add = (skipped) => (name, run) => {
    const full = [...place, name].join(' ');
    const before = seen.get(full) ?? 0;
    seen.set(full, before + 1);
    tests.push({ name: before === 0 ? full : `${full} #${before + 1}`, skipped, run });
  };
  const test = Object.assign(add(false), { skip: add(true) });
  test.each = bind(test);
  describe.each = bind(describe);
  const module = { exports: {} };
  const require = createRequire(import.meta.url);
  script.runInThisContext()(module, module.exports, require, describe, test, expect);
  return tests;
}

async function outcomeOf(name, run) {
  strykerContext()[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID] = name;
  try {
    await run();
    return { status: TestStatus.Success };
  } catch (error) {
    return { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
  } finally {
    strykerContext()[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID] = undefined;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'core', CoreTestRunner)];
