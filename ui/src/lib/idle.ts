/** Notices that nobody is there. */

/** Looked at this often; a computer that slept is noticed at the first look after it woke. */
const LOOK = 1000;

export class Idle {
  #last = Date.now();

  /** `seconds` may change while it is watched. */
  constructor(
    private readonly seconds: () => number,
    private readonly away: () => void
  ) {}

  /** Somebody is there. */
  awake(): void {
    this.#last = Date.now();
  }

  /** Watches until the answer is called. */
  watch(): () => void {
    const timer = setInterval(() => {
      if (Date.now() - this.#last < this.seconds() * 1000) return;
      this.awake();
      this.away();
    }, LOOK);
    return () => clearInterval(timer);
  }
}
