/** Debounced queries while typing. Results of an outdated query are dropped. */
import { onDestroy } from 'svelte';

/** The default pause in milliseconds. */
const PAUSE = 120;

/**
 * Returns a function to call at every key press; `problem` receives an error, or nothing after success. `pause` is the
 * time without typing before the query.
 */
export function asTyped<T>(
  ask: () => Promise<T>,
  use: (found: T) => void,
  problem: (message: string) => void,
  pause: () => number = () => PAUSE
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  onDestroy(() => clearTimeout(timer));

  async function now() {
    const mine = ++asked;
    let message = '';
    try {
      const found = await ask();
      if (mine === asked) use(found);
    } catch (cause) {
      message = (cause as Error).message;
    }
    if (mine === asked) problem(message);
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), pause());
  };
}
