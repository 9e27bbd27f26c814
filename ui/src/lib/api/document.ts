/** The printed portfolio. */
import { Channel } from '@tauri-apps/api/core';
import { call } from './call';

/** How far an export is, in pages. */
export type Progress = { done: number; total: number };

/** The file's own name, or null when no place to save was chosen. */
export function exportPortfolio(onProgress: (progress: Progress) => void): Promise<string | null> {
  const progress = new Channel<Progress>();
  progress.onmessage = onProgress;
  return call<string | null>('export', { progress });
}

export const cancelExport = () => call<void>('cancel_export');
export const openExport = () => call<void>('open_export');
export const showExport = () => call<void>('show_export');
