import { checkFiles, type CheckedList, type CheckRequest } from '../app/checkFiles';
import type { Refusal } from '../app/refusal';
import type { Progress } from '../app/ports/progress';
import { repairList, type ListRepair } from '../app/repairList';
import type { TableOpener } from '../app/ports/tableFiles';
import { sha256 } from '../crypto/sha256';
import { rowChanges, valueContent } from '../files/xlsx/write/changes';
import { commandTextsOf } from '../texts/commandCatalog';
import type { Texts } from '../texts/texts';
import type { RepairArguments } from './arguments';
import { Exit } from './check';
import { progressOn, requestOf, sentenceFor } from './checkRequest';
import { fileDigest } from './fileDigests';
import { tableOpener } from './files';
import type { Output } from './output/output';
import type { RepairedList } from './output/repairedList';
import { repairJson } from './output/repairJson';
import { repairText } from './output/repairText';
import { requireReportPath, writeReport } from './output/report';
import { profileFrom } from './profileFile';
import { splitSheet } from './splitSheet';
import { requireOutput, writeTable, type WrittenTable } from './writeTable';

/** `repair LIST --reference FILE … --output FILE`. Throws `PathProblem` and `FileProblem`. */
export async function runRepair(
  args: RepairArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  if (args.report !== null) requireReportPath(args.report);
  const profile = await profileFrom(args.profile, texts);
  if (profile.kind === 'faulty') return output.refuse(...profile.lines);
  const request = await requestOf(args, profile.profile);
  const exclusions = args.exclude === null ? [] : [(await splitSheet(args.exclude)).file];
  const references = request.references.map(({ file }) => file);
  requireOutput(args.output, args.list, [...references, ...exclusions]);
  const outcome = await repairFile(args, request, progressOn(output, texts));
  output.progress(null);
  if (outcome.kind === 'refused') {
    return output.refuse(sentenceFor(outcome.refusal, commandTextsOf(texts.language).usage));
  }
  const { repaired } = outcome;
  if (args.report !== null) {
    const extras = { acknowledged: [], fileDigest };
    await writeReport(args.report, [repaired.after], extras, texts);
  }
  await output.write(
    args.json ? repairJson(repaired, texts) : [repairText(repaired, texts, output.style)],
  );
  return repaired.after.result.passed ? Exit.passed : Exit.errors;
}

type RepairOutcome =
  | { readonly kind: 'repaired'; readonly repaired: RepairedList }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Checks, writes what is proven, and checks what was written. */
async function repairFile(
  args: RepairArguments,
  request: CheckRequest,
  progress: Progress,
): Promise<RepairOutcome> {
  const files = tableOpener();
  const first = await checkFiles(request, { files, digest: null, progress });
  if (first.kind === 'refused') return first;
  const before = first.checked;
  const repair = repairList(before.result);
  const written = await write(args, before, repair, files);
  const reading = withWritten(files, args, written);
  const second = await checkFiles(request, { files: reading, digest: sha256, progress });
  if (second.kind === 'refused') return second;
  const repaired = { before, repair, output: args.output, after: second.checked };
  return { kind: 'repaired', repaired };
}

async function write(
  { list, output }: RepairArguments,
  { sheet }: CheckedList,
  { cells }: ListRepair,
  files: TableOpener,
): Promise<WrittenTable> {
  const rows = rowChanges(
    cells.map(({ row, column, after }) => ({ row, column, content: valueContent(after) })),
  );
  return writeTable({ file: await files.open(list), sheet, output, rows });
}

/** The same files, but for the list: there what was written is read. */
function withWritten(
  files: TableOpener,
  { list }: RepairArguments,
  { table, sheet }: WrittenTable,
): TableOpener {
  return {
    open: async (path) => {
      const file = await files.open(path);
      if (path !== list) return file;
      return {
        ...file,
        ...table,
        readSheet: async (name) => (name === sheet.name ? sheet : table.readSheet(name)),
      };
    },
  };
}
