/** The documents a portfolio is printed as. */
import { Channel } from '@tauri-apps/api/core';
import { call } from './call';
import type { BeforeExport } from './types/BeforeExport';
import type { EvidenceList } from './types/EvidenceList';
import type { ExportOptions } from './types/ExportOptions';
import type { ExportReport } from './types/ExportReport';
import type { PagePicture } from './types/PagePicture';
import type { PortfolioPage } from './types/PortfolioPage';

/** How far an export is: in pages, or in bytes of a passport. */
export type Progress = { done: number; total: number };

/** The name of the file, and what a reader will not find in it. */
export type Exported = { name: string; report: ExportReport };

/** Null when no place to save was chosen. */
export function exportDocument(
  options: ExportOptions,
  onProgress: (progress: Progress) => void
): Promise<Exported | null> {
  const progress = new Channel<Progress>();
  progress.onmessage = onProgress;
  return call<Exported | null>('export', { options, progress });
}

/** What the place shows when it opens. */
export const portfolioPage = () => call<PortfolioPage>('portfolio_page');
/** Pieces to be told first, with these words in their title. */
export const highlights = (typed: string) => call<EvidenceList>('highlights', { typed });
/** The first page of every document. */
export const pagePictures = () => call<PagePicture[]>('page_pictures');
/** What is worth a look before an export. */
export const beforeExport = (options: ExportOptions) => call<BeforeExport>('before_export', { options });
export const cancelExport = () => call<void>('cancel_export');
export const openExport = () => call<void>('open_export');
export const showExport = () => call<void>('show_export');
