/** Lets questions run side by side, and one by itself when it needs all the room there is. */
export class Turns {
  #together = 0;
  /** Told when nobody runs together any more. */
  #waiting: (() => void)[] = [];
  /** The last that runs alone; it never fails here. */
  #alone: Promise<void> = Promise.resolve();
  #wantAlone = 0;

  /** Runs beside others; after those that wait to be alone. */
  async together<Result>(run: () => Promise<Result>): Promise<Result> {
    while (this.#wantAlone > 0) await this.#alone;
    this.#together++;
    try {
      return await run();
    } finally {
      this.#together--;
      if (this.#together === 0) for (const tell of this.#waiting.splice(0)) tell();
    }
  }

  /** Runs when all others have ended, in the order of the calls. */
  alone<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#wantAlone++;
    const mine = this.#after(this.#alone, run);
    const end = () => {
      this.#wantAlone--;
    };
    this.#alone = mine.then(end, end);
    return mine;
  }

  async #after<Result>(before: Promise<void>, run: () => Promise<Result>): Promise<Result> {
    await before;
    if (this.#together > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return run();
  }
}
