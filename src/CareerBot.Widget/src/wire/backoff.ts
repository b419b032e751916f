/** Waits that double up to a limit, each drawn at random so that many pages do not come back at once. */
export class Backoff {
  #attempt = 0;

  constructor(
    private readonly random: () => number,
    private readonly first = 400,
    private readonly longest = 30_000,
  ) {}

  get attempt(): number {
    return this.#attempt;
  }

  /** The next wait in milliseconds: between half and the whole of the doubled one. */
  next(): number {
    const whole = Math.min(this.longest, this.first * 2 ** this.#attempt++);
    return Math.round(whole * (0.5 + this.random() / 2));
  }

  reset(): void {
    this.#attempt = 0;
  }
}
