/** The signed file that travels. */
import { Channel } from '@tauri-apps/api/core';
import { call } from './call';
import type { Progress } from './commands';
import type { Include } from './types/Include';
import type { ToShare } from './types/ToShare';

/** What a passport would hold, and what in it is worth a look. */
export const beforePassport = (include: Include) => call('before_passport', { include });

/** Saves the badge of a statement or a stage, or of nothing all as a learner record; its name, or null when no place was chosen. */
export const saveBadge = (of: string) => call('save_badge', { of });

/** Saves a passport; its name, or null when no place was chosen. Progress is in bytes. */
export function savePassport(
  include: Include,
  share: ToShare | null,
  onProgress: (progress: Progress) => void
): Promise<string | null> {
  const progress = new Channel<Progress>();
  progress.onmessage = onProgress;
  return call('save_passport', { include, share, progress });
}
