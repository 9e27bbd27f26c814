/** Asks while somebody types: once they pause. An answer that a later question overtook is not used. */
import { onDestroy } from 'svelte';

/** In milliseconds. */
const PAUSE = 120;

/**
 * What to call at every letter; `problem` is told of a refusal, and with nothing once it went well. `pause` says how
 * long nobody types before it is asked.
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
