/** What every page needs: whether a portfolio is open, its counts, and what was just said. */
import * as api from './api';
import type { Home } from './api/types/Home';

class Desk {
  /** What My progress shows; null when no portfolio is open. */
  home = $state<Home | null>(null);
  /** Whether the shell has answered yet. */
  ready = $state(false);
  /** Why the portfolio the app was started with did not open. */
  problem = $state('');
  /** What a screen reader is told. */
  said = $state('');

  async start(): Promise<void> {
    try {
      const { open, problem } = await api.start();
      this.problem = problem ?? '';
      if (open) await this.refresh();
    } catch (cause) {
      this.problem = cause instanceof Error ? cause.message : String(cause);
    }
    this.ready = true;
  }

  async refresh(): Promise<void> {
    this.home = await api.home();
    this.problem = '';
  }

  async close(): Promise<void> {
    await api.closePortfolio();
    this.home = null;
  }

  /** Tells a screen reader; the same words twice are told twice. */
  say(words: string): void {
    this.said = '';
    setTimeout(() => (this.said = words), 50);
  }
}

export const desk = new Desk();
