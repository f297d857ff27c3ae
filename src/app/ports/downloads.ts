/** Saves files where the platform lets a pane do that. */
export interface Downloads {
  /** False in Office for Mac and on tablets, where a pane can neither save nor print. */
  readonly offered: boolean;
  /** Hands a file to the browser, which saves it or asks where. Never throws. */
  readonly save: (name: string, content: Blob) => void;
}
