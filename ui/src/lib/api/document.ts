/** The documents a portfolio is printed as. */
import { Channel } from '@tauri-apps/api/core';
import { call } from './call';
import type { Exported, Progress } from './commands';
import type { ExportOptions } from './types/ExportOptions';

/** Exports a document; null if cancelled. */
export function exportDocument(
  options: ExportOptions,
  onProgress: (progress: Progress) => void
): Promise<Exported | null> {
  const progress = new Channel<Progress>();
  progress.onmessage = onProgress;
  return call('export', { options, progress });
}

/** The initial content of the export page. */
export const portfolioPage = () => call('portfolio_page');
/** Pieces that can be highlighted, with these words in their title. */
export const highlights = (typed: string) => call('highlights', { typed });
/** The first page of every document, as a drawing. */
export const pagePictures = () => call('page_pictures');
/** What to check before an export. */
export const beforeExport = (options: ExportOptions) => call('before_export', { options });
export const cancelExport = () => call('cancel_export');
export const openExport = () => call('open_export');
export const showExport = () => call('show_export');
