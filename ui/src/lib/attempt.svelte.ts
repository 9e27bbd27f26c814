/** An action that may fail: its error is shown until the next try. */
export class Attempt {
  /** The error message, or empty. */
  problem = $state('');

  async at(work: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await work();
    } catch (cause) {
      this.problem = (cause as Error).message;
    }
  }
}
