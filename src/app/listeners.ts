/** Who hears that something has changed. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Calls `listener` after each change until the function given back is called. Never throws. */
  subscribe(listener: () => void): () => void {
    this.#all.add(listener);
    return () => void this.#all.delete(listener);
  }

  /** Calls those who listen: not those who begin or stop while they are called. Throws what a listener throws. */
  tell(): void {
    for (const listener of [...this.#all]) if (this.#all.has(listener)) listener();
  }
}
