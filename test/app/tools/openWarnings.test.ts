import { warningsDesk } from '../../../src/app/desk/tools/warningsDesk';
import { keptEvidence } from '../../../src/app/desk/tools/keptEvidence';
import { openPane, type Pane } from '../../../src/app/pane/openPane';
import type { WarningDecision } from '../../../src/app/ports/acceptedWarnings';
import { openWarnings, type Warnings } from '../../../src/app/tools/openWarnings';
import { WorkbookFailure } from '../../../src/core/workbookFailure';
import { sha256 } from '../../../src/crypto/sha256';
import {
  checkerOver,
  fakeWorkbook,
  pairs,
  testDesk,
  type FakeWorkbook,
} from '../pane/fakeWorkbook';
import { nextTurn } from './toolsBook';

interface Opened {
  readonly book: FakeWorkbook;
  readonly pane: Pane;
  readonly warnings: Warnings;
  readonly remembered: WarningDecision[];
  /** Makes the memory throw. */
  broken: boolean;
  /** How often references were fingerprinted. */
  bases: number;
}

/** Ten people of a batch of twelve: two are missing, which is a warning. */
const CONTENT = {
  Liste: pairs(0, 10),
  'Charge 1': pairs(0, 12),
  'Charge 2': pairs(0, 13),
};

async function opened(content: Readonly<Record<string, typeof CONTENT.Liste>> = CONTENT) {
  const book = fakeWorkbook(content);
  const desk = testDesk();
  const pane = openPane({ ...book.ports, checker: checkerOver(desk) });
  const remembered: WarningDecision[] = [];
  const evidence = keptEvidence({ digest: sha256, fileDigest: async () => null });
  const asked = warningsDesk({ lastChecked: desk.lastChecked, digest: sha256, evidence });
  const failure = (): void => {
    if (at.broken) throw new WorkbookFailure('cell-being-edited', {});
  };
  const warnings = openWarnings({
    tools: {
      warnings: async () => asked.warnings(),
      warningsBasis: () => {
        at.bases++;
        return asked.warningsBasis();
      },
    },
    accepted: {
      recall: async () => {
        failure();
        return remembered;
      },
      remember: async (decision) => {
        failure();
        remembered.push(decision);
      },
    },
    clock: book.ports.clock,
    pane,
  });
  const at: Opened = { book, pane, warnings, remembered, broken: false, bases: 0 };
  for (let turn = 0; turn < 200 && pane.state().list.kind === 'looking'; turn++) await nextTurn();
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  return at;
}

async function check({ pane, warnings }: Opened, ...references: readonly string[]): Promise<void> {
  const all = pane.state().reference.sheets.map(({ info }) => info.id);
  pane.actions.chooseSheets(all, null);
  pane.actions.chooseSheets(references, 'first-migration');
  pane.actions.check();
  const isDone = (): boolean => {
    const { result, colours, problem } = pane.state();
    return problem !== null || (result.kind === 'checked' && colours === 'on');
  };
  await nextTurn();
  for (let turn = 0; turn < 400 && !isDone(); turn++) await nextTurn();
  await warnings.look();
}

/** Both warn of each of these lists: only the first is ever accepted. */
const shown = ({ warnings }: Opened) => {
  const [missing, agency, ...more] = warnings.state().warnings;
  expect(agency).toMatchObject({ rule: 'agency-unclear', reason: null });
  expect(more).toEqual([]);
  return missing === undefined ? [] : [[missing.rule, missing.reason]];
};

const BECAUSE = 'zwei ziehen später um';

test('a rule that warns is accepted once, with a reason, and the report hears of it', async () => {
  const at = await opened();
  await check(at, 'Charge 1');
  expect(shown(at)).toEqual([['missing-pair', null]]);
  expect(await at.warnings.acknowledged()).toEqual([]);
  expect(at.bases).toBe(0);
  await at.warnings.accept('missing-pair', `  ${BECAUSE} `);
  expect(shown(at)).toEqual([['missing-pair', BECAUSE]]);
  expect(at.warnings.state().warnings[0]?.findings).toBe(1);
  expect(await at.warnings.acknowledged()).toEqual([{ rule: 'missing-pair', reason: BECAUSE }]);
  await check(at, 'Charge 1');
  expect(shown(at)).toEqual([['missing-pair', BECAUSE]]);
});

test('what was accepted can be taken back, and both are remembered', async () => {
  const at = await opened();
  await check(at, 'Charge 1');
  await at.warnings.accept('missing-pair', BECAUSE);
  await at.warnings.takeBack('missing-pair');
  expect(shown(at)).toEqual([['missing-pair', null]]);
  expect(at.remembered.map(({ reason }) => reason)).toEqual([BECAUSE, null]);
});

test.each<[string, (at: Opened) => void, string]>([
  ['another list', ({ book }) => void book.sheets.set('Liste', pairs(0, 9)), 'Charge 1'],
  // One finding a batch: only what it was compared with tells two missing people from three.
  ['another reference', () => undefined, 'Charge 2'],
])('%s asks again', async (_, change, reference) => {
  const at = await opened();
  await check(at, 'Charge 1');
  await at.warnings.accept('missing-pair', BECAUSE);
  change(at);
  await check(at, reference);
  expect(shown(at)).toEqual([['missing-pair', null]]);
  expect(await at.warnings.acknowledged()).toEqual([]);
});

test('whole rows in another order do not ask again', async () => {
  const at = await opened();
  await check(at, 'Charge 1');
  await at.warnings.accept('missing-pair', BECAUSE);
  const [header = [], ...rows] = CONTENT.Liste;
  at.book.sheets.set('Liste', [header, ...[...rows].reverse()]);
  await check(at, 'Charge 1');
  expect(shown(at)).toEqual([['missing-pair', BECAUSE]]);
});

test('more warnings of the rule ask again', async () => {
  const at = await opened();
  await check(at, 'Charge 1');
  await at.warnings.accept('missing-pair', BECAUSE);
  const [decision] = at.remembered;
  if (decision === undefined) throw new Error('nothing is remembered');
  at.remembered[0] = { ...decision, findings: decision.findings + 1 };
  await at.warnings.look();
  expect(shown(at)).toEqual([['missing-pair', null]]);
});

test('errors, rules that find nothing and blank reasons: nothing is accepted', async () => {
  const [header = [], first = [], ...rows] = CONTENT.Liste;
  const at = await opened({ ...CONTENT, Liste: [header, first, first, ...rows] });
  await check(at, 'Charge 1');
  expect(shown(at)).toEqual([['missing-pair', null]]);
  await at.warnings.accept('duplicate-id', BECAUSE);
  await at.warnings.accept('hidden-rows', BECAUSE);
  await at.warnings.accept('missing-pair', ' \t');
  expect(at.remembered).toEqual([]);
  expect(at.warnings.state().problem).toBeNull();
});

test('what breaks is shown until the next try', async () => {
  const at = await opened();
  await check(at, 'Charge 1');
  at.broken = true;
  await at.warnings.accept('missing-pair', BECAUSE);
  expect(at.warnings.state().problem).toMatchObject({ from: 'workbook' });
  expect(shown(at)).toEqual([['missing-pair', null]]);
  await expect(at.warnings.acknowledged()).rejects.toMatchObject({ code: 'cell-being-edited' });
  at.broken = false;
  await at.warnings.accept('missing-pair', BECAUSE);
  expect(at.warnings.state().problem).toBeNull();
  expect(shown(at)).toEqual([['missing-pair', BECAUSE]]);
});

test('while another check runs nothing is decided of the one before', async () => {
  const at = await opened();
  await check(at, 'Charge 1');
  at.book.holdNextRead();
  at.pane.actions.check();
  await nextTurn();
  await at.warnings.accept('missing-pair', BECAUSE);
  expect(at.remembered).toEqual([]);
  at.pane.actions.cancel();
});
