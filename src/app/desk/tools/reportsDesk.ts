import type { Digest } from '../../../core/fingerprint/fingerprint';
import type { CheckedList } from '../../checkFiles';
import { plainName } from '../../incident/fileNames';
import type { ReportWish, ToolFile } from '../../ports/listTools';
import type { ReportEvidence } from '../../reportEvidence';
import { reportSheet, type ReportSheet } from '../../tools/reportSheet';
import type { ToolsWords } from './toolsWords';

/** What reports on the last check need. */
export interface ReportsPorts {
  readonly words: Readonly<Record<'de' | 'en', ToolsWords>>;
  /** The list that was checked last; null for none. */
  readonly lastChecked: () => CheckedList | null;
  readonly digest: Digest;
  /** What proves which list was compared with what. */
  readonly evidence: (checked: CheckedList) => Promise<ReportEvidence>;
}

/** Reports on the list that was checked last. See `ListTools` for each answer. */
export interface ReportsDesk {
  readonly report: (wish: ReportWish) => Promise<ReportSheet | null>;
  readonly reportFile: (wish: ReportWish, form: 'html' | 'json') => Promise<ToolFile | null>;
}

const TYPES = { html: 'text/html;charset=utf-8', json: 'application/json' } as const;

/** The check's report (Prüfprotokoll) as a sheet or a file. Nothing is judged anew. */
export function reportsDesk({
  words,
  lastChecked,
  evidence,
}: Pick<ReportsPorts, 'words' | 'lastChecked' | 'evidence'>): ReportsDesk {
  const nameOf = ({ sheet }: CheckedList, { names }: ToolsWords): string =>
    [names.report, sheet.name ?? ''].join(' ').trim();
  return {
    report: async (wish) => {
      const checked = lastChecked();
      if (checked === null) return null;
      const own = words[wish.language];
      const name = nameOf(checked, own);
      const document = own.report(checked, wish, await evidence(checked));
      return reportSheet(document, { name, cut: own.cut });
    },
    reportFile: async (wish, form) => {
      const checked = lastChecked();
      if (checked === null) return null;
      const own = words[wish.language];
      const proof = await evidence(checked);
      const pieces =
        form === 'html'
          ? own.reportHtml(own.report(checked, wish, proof))
          : own.reportJson(checked, wish, proof);
      const name = `${plainName(nameOf(checked, own))}.${form}`;
      return { name, content: new Blob([...pieces], { type: TYPES[form] }) };
    },
  };
}
