/** Something that may not work: why it did not is shown until it is tried again. */
export class Attempt {
  /** Why it did not work, or empty. */
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
