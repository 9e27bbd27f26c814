/** Display settings, remembered on this computer. */
import { undo } from './undo.svelte';
import { words } from './words';

const KEY = 'reading';

/** The options; the first of each is the default. */
export const choices = {
  theme: ['system', 'light', 'dark', 'white', 'contrast'],
  size: ['normal', 'large', 'larger', 'largest'],
  spacing: ['normal', 'wide', 'wider'],
  motion: ['system', 'none']
} as const;

/** One option of each setting. */
export type Look = { [K in keyof typeof choices]: (typeof choices)[K][number] };

const start: Look = { theme: 'system', size: 'normal', spacing: 'normal', motion: 'system' };

/** The remembered settings, without options that no longer exist. */
export function read(text: string | null): Look {
  let kept: Record<string, unknown> = {};
  try {
    kept = (JSON.parse(text ?? '{}') as Record<string, unknown> | null) ?? {};
  } catch {
    // Unreadable settings are ignored.
  }
  const known = Object.entries(choices).filter(([name, values]) => (values as readonly unknown[]).includes(kept[name]));
  return { ...start, ...Object.fromEntries(known.map(([name]) => [name, kept[name]])) };
}

class Reading {
  look = $state<Look>(start);

  /** Applies the remembered settings, and follows the system's light or dark mode. */
  begin(): void {
    this.look = read(localStorage.getItem(KEY));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#show());
    this.#show();
  }

  /** Changes a setting, with undo. */
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
