/** A table as people call it: its file and its sheet, the file alone where it has no sheets (null). Never throws. */
export function tableName(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file} › ${sheet}`;
}
