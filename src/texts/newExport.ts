import { lostCharacters, type LostCharacters } from '../core/check/lostCharacters';
import type { CheckResult } from '../core/check/checkList';
import type { IdColumnKind } from '../core/identifiers/idColumn';
import { inARow } from './inARow';
import type { Texts } from './texts';

/** The way out for a list or an export that lost characters. */
export interface NewExport {
  /** As people call it: the file, with its sheet. */
  readonly name: string;
  /** Row numbers of the sheet, from 1, ascending, all of them. */
  readonly rows: readonly number[];
  /** What is wrong, and with which rows. */
  readonly message: string;
  /** One line of PowerShell. */
  readonly command: string;
  /** A letter ready to be sent, with the line in it. */
  readonly request: string;
}

/**
 * What must be exported anew, the list first. `list`, `references`: their names, the latter in the
 * check's order. Nothing where nothing was compared. Never throws.
 */
export function newExports(
  { facts }: CheckResult,
  list: string,
  references: readonly string[],
  texts: Texts,
): readonly NewExport[] {
  if (facts === null) return [];
  return lostCharacters(facts).map((lost) => {
    const { source } = lost;
    return wayOut(lost, (source === null ? list : references[source]) ?? list, texts);
  });
}

function wayOut(
  { rows, examples, idKind }: LostCharacters,
  name: string,
  { newExport }: Texts,
): NewExport {
  const command = exportCommand(idKind);
  const numbers = inARow(rows.map(String), () => newExport.moreRows);
  return {
    name,
    rows,
    message: newExport.lost(name, rows.length, numbers, examples),
    command,
    request: newExport.request(name, rows.length, examples, command),
  };
}

/**
 * The line that exports accounts, IDs and agencies so that nothing is lost: Export-Csv of Windows
 * PowerShell 5.1 writes ASCII unless it is told otherwise (about_Character_Encoding). ObjectGUID comes
 * out as text, never as System.Byte[].
 */
function exportCommand(idKind: IdColumnKind): string {
  const id = idKind === 'sid' ? 'SID' : 'ObjectGUID';
  const wanted = `SamAccountName, UserPrincipalName, mail, ${id}, Company`;
  return `Get-ADUser -Filter * -Properties mail, Company | Select-Object ${wanted} | Export-Csv -Path .\\AD-Export.csv -Delimiter ';' -Encoding UTF8 -NoTypeInformation`;
}
