/** Detects that the user is idle. */

/** The interval of checks; after sleep, the first check notices the time passed. */
const LOOK = 1000;

export class Idle {
  #last = Date.now();

  /** `seconds` may change while watching. */
  constructor(
    private readonly seconds: () => number,
    private readonly away: () => void
  ) {}

  /** Resets the idle time. */
  awake(): void {
    this.#last = Date.now();
  }

  /** Starts watching; returns a function that stops. */
  watch(): () => void {
    const timer = setInterval(() => {
      if (Date.now() - this.#last < this.seconds() * 1000) return;
      this.awake();
      this.away();
    }, LOOK);
    return () => clearInterval(timer);
  }
}
