/** How the window looks to the one who reads it. Remembered on this computer, without a name. */
import { undo } from './undo.svelte';
import { words } from './words';

const KEY = 'reading';

/** What can be chosen; the first of each is the start. */
export const choices = {
  theme: ['system', 'light', 'dark', 'white', 'contrast'],
  size: ['normal', 'large', 'larger', 'largest'],
  spacing: ['normal', 'wide', 'wider'],
  motion: ['system', 'none']
} as const;

/** One choice of each. */
export type Look = { [K in keyof typeof choices]: (typeof choices)[K][number] };

const start: Look = { theme: 'system', size: 'normal', spacing: 'normal', motion: 'system' };

/** What was remembered; whatever is not a choice any more is left out. */
export function read(text: string | null): Look {
  let kept: Record<string, unknown> = {};
  try {
    kept = (JSON.parse(text ?? '{}') as Record<string, unknown> | null) ?? {};
  } catch {
    // Not ours or half written: the start is as good.
  }
  const known = Object.entries(choices).filter(([name, values]) =>
    (values as readonly unknown[]).includes(kept[name])
  );
  return { ...start, ...Object.fromEntries(known.map(([name]) => [name, kept[name]])) };
}

class Reading {
  look = $state<Look>(start);

  /** Takes up what was remembered, and follows the system when it changes between day and night. */
  begin(): void {
    this.look = read(localStorage.getItem(KEY));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#show());
    this.#show();
  }

  /** Chooses, and notes what was chosen before so that it can be taken back. */
  choose(change: Partial<Look>, back = true): void {
    const before = this.look;
    if (back) undo.note(words.settings.looked, () => this.choose(before, false));
    this.look = { ...this.look, ...change };
    localStorage.setItem(KEY, JSON.stringify(this.look));
    this.#show();
  }

  #show(): void {
    const { theme, size, spacing, motion } = this.look;
    const night = matchMedia('(prefers-color-scheme: dark)').matches;
    const shown = theme === 'system' ? (night ? 'dark' : 'light') : theme;
    Object.assign(document.documentElement.dataset, { theme: shown, size, spacing, motion });
  }
}

export const reading = new Reading();
