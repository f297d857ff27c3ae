/** What the program itself does to the workbook, so that its echo is not taken for somebody's change. */
export class OwnWrites {
  readonly #sheets = new Set<string>();
  #running: Promise<unknown> = Promise.resolve();

  /** Notes that a sheet is the program's own; it stays so, since ids are never used twice. */
  claim(sheetId: string): void {
    this.#sheets.add(sheetId);
  }

  /** Does work that changes the workbook, behind whatever such work is still under way. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#running.then(work);
    this.#running = result.catch(() => undefined);
    return result;
  }

  /** Whether a sheet is known as the program's own. Never throws. */
  owns(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  /**
   * Waits for the work under way: the event of a sheet that was just added may come before its id.
   * Never rejects.
   */
  async settled(): Promise<void> {
    await this.#running;
  }
}
