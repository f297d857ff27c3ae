/**
 * Whether a pane can save files here: in Excel on Windows and on the web it can; Office for Mac and the
 * tablets show the pane in a view that knows no downloads. Never throws.
 */
export function savesFiles(): boolean {
  const { platform } = Office.context;
  return platform === Office.PlatformType.PC || platform === Office.PlatformType.OfficeOnline;
}
