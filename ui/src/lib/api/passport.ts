/** Saving passports and badges. */
import { Channel } from '@tauri-apps/api/core';
import { call } from './call';
import type { Progress } from './commands';
import type { Include } from './types/Include';
import type { ToShare } from './types/ToShare';

/** What a passport would contain, and what to check in it. */
export const beforePassport = (include: Include) => call('before_passport', { include });

/** Saves the badge of a statement or a stage, or all badges as a learner record if none is named; its name, or null if cancelled. */
export const saveBadge = (of: string) => call('save_badge', { of });

/** Saves a passport; its name, or null if cancelled. Progress is in bytes. */
export function savePassport(
  include: Include,
  share: ToShare | null,
  onProgress: (progress: Progress) => void
): Promise<string | null> {
  const progress = new Channel<Progress>();
  progress.onmessage = onProgress;
  return call('save_passport', { include, share, progress });
}
