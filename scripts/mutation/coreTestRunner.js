import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { bind } from 'jest-each';
import webpack from 'webpack';
import { mutationBundle } from './mutationBundle.js';

/** Only the tests under this folder of test/core, for whoever writes some; without it: all. */
const ONLY_UNDER = process.env.MUTATE_TESTS ?? '';

/**
 * A fault at which one test comes by twice as often as all tests together did without it, and this
 * often at least, is one that never ends: seen by counting, it costs no waiting.
 */
const LEAST_HITS = 10_000;
/** How many times the hits of all tests Stryker gives as the limit. */
const STRYKERS_FACTOR = 100;
/** A loop without end that does not come by the fault is stopped when its test takes this much longer. */
const LEAST_WAIT = 3_000;
const SLOWER = 20;

/**
 * Runs the tests of core for Stryker in its own process: all of them in one bundle, of which those
 * that reach a planted fault are evaluated anew for it, so that nothing that a fault did lives on.
 * Jest takes seconds to load the tests that a fault concerns; this takes a tenth of one, and there
 * are thousands of faults.
 */
class CoreTestRunner {
  #script = null;
  #timesFile = '';
  /** Milliseconds that each test took in the dry run: what is quickly over comes first. */
  #times = {};

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const bundle = mutationBundle(process.cwd());
    const file = path.join(bundle.output.path, bundle.output.filename);
    if (!existsSync(file)) await build(bundle);
    const source = `(function (module, exports, require, describe, test, expect, performance) {${readFileSync(file, 'utf8')}\n})`;
    this.#script = new vm.Script(source, { filename: file });
    // Written down for the processes that take over where a fault never ended.
    this.#timesFile = path.join(bundle.output.path, 'times.json');
    if (existsSync(this.#timesFile))
      this.#times = JSON.parse(readFileSync(this.#timesFile, 'utf8'));
  }

  async dryRun({ coverageAnalysis }) {
    const context = strykerContext();
    context.mutantCoverage = undefined;
    delete context.activeMutant;
    delete context.hitLimit;
    delete context.hitCount;
    const tests = [];
    for (const test of collectTests(this.#script)) tests.push(await resultOf(test));
    this.#times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(this.#timesFile, JSON.stringify(this.#times));
    const mutantCoverage = coverageAnalysis === 'off' ? undefined : context.mutantCoverage;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail }) {
    const context = strykerContext();
    delete context.hitCount;
    context.activeMutant = String(activeMutant.id);
    context.hitLimit = hitLimit && Math.max(LEAST_HITS, (2 * hitLimit) / STRYKERS_FACTOR);
    const tests = collectTests(this.#script, testFilter && new Set(testFilter));
    const results = [];
    for (const test of this.#inOrder(tests, sandboxFileName)) {
      context.hitCount = hitLimit && 0;
      const most = LEAST_WAIT + SLOWER * (this.#times[test.id] ?? 0);
      const result = await resultOf(test, Math.ceil(most));
      if (result.status === STOPPED) return { status: MutantRunStatus.Timeout };
      results.push(result);
      if (context.hitCount > context.hitLimit) break;
      if (!disableBail && result.status === TestStatus.Failed) break;
    }
    const timeout = determineHitLimitReached(context.hitCount, context.hitLimit);
    const result = timeout ?? { status: DryRunStatus.Complete, tests: results };
    return toMutantRunResult(result, disableBail);
  }

  /** The tests of the same folder as the fault first, then by the time they take: most faults end there. */
  #inOrder(tests, fileName) {
    const core = path.join(process.cwd(), 'src', 'core');
    const folder = `./${path.relative(core, path.dirname(fileName))}/`;
    const rankOf = ({ id }) => (id.startsWith(folder) ? 0 : 1e9) + (this.#times[id] ?? 0);
    return tests.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

/** A clock for tests that must not take long: what else runs on the machine is no fault. */
const ownTime = {
  now() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

function strykerContext() {
  return (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
}

async function build(bundle) {
  const compiler = webpack(bundle);
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only' }));
}

/**
 * What stands in the `describe` and `test` calls of the test files, or of those that hold the tests
 * `only`. A test is known by its file and the name that Jest gives it, made unique. A file that a
 * fault keeps from being evaluated fails in its first test.
 */
function collectTests(script, only = null) {
  const tests = [];
  let file = '';
  let place = [];
  const seen = new Map();
  const describe = (name, body) => {
    place = [...place, name];
    body();
    place = place.slice(0, -1);
  };
  const add = (skipped) => (name, run) => {
    const full = [file, ...place, name].join(' ');
    const before = seen.get(full) ?? 0;
    seen.set(full, before + 1);
    const id = before === 0 ? full : `${full} #${before + 1}`;
    if (only === null || only.has(id)) tests.push({ id, skipped, run });
  };
  const test = Object.assign(add(false), { skip: add(true) });
  test.each = bind(test);
  describe.each = bind(describe);
  const module = { exports: {} };
  const require = createRequire(import.meta.url);
  script.runInThisContext()(module, module.exports, require, describe, test, expect, ownTime);
  const { coreTests } = module.exports;
  const files = only === null ? null : new Set([...only].map((id) => id.slice(0, id.indexOf(' '))));
  for (file of coreTests.keys()) {
    if (!file.startsWith(`./${ONLY_UNDER}`) || files?.has(file) === false) continue;
    try {
      coreTests(file);
    } catch (error) {
      const id = [...(only ?? [])].find((one) => one.startsWith(`${file} `));
      if (id === undefined) throw error;
      place = [];
      tests.push({ id, skipped: false, run: () => Promise.reject(error) });
    }
  }
  return tests;
}

const STOPPED = 'stopped';
const RUN = Symbol.for('test of core');
const runner = new vm.Script(`globalThis[Symbol.for('${RUN.description}')]()`);

/** Runs a test, stopped after `most` milliseconds without end. */
async function resultOf({ id, skipped, run }, most) {
  const start = performance.now();
  const outcome = skipped ? { status: TestStatus.Skipped } : await outcomeOf(id, run, most);
  return { id, name: id, timeSpentMs: performance.now() - start, ...outcome };
}

async function outcomeOf(id, run, most) {
  strykerContext()[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID] = id;
  globalThis[RUN] = run;
  try {
    await runner.runInThisContext(most === undefined ? {} : { timeout: most });
    return { status: TestStatus.Success };
  } catch (error) {
    if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { status: STOPPED };
    return { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
  } finally {
    strykerContext()[INSTRUMENTER_CONSTANTS.CURRENT_TEST_ID] = undefined;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'core', CoreTestRunner)];
