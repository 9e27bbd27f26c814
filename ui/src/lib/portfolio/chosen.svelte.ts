/** The options of an export, remembered while the portfolio is open. */
import type { EvidenceSummary } from '../api/types/EvidenceSummary';
import type { ExportOptions } from '../api/types/ExportOptions';

const start = (): ExportOptions => ({
  document: 'appraisal',
  from: null,
  to: null,
  leave_out_reflections: false,
  initials: false,
  embed_files: false,
  for_whom: '',
  highlights: []
});

class Chosen {
  options = $state(start());
  /** Whether a period is chosen, and its days as typed. */
  range = $state(false);
  from = $state('');
  to = $state('');
  /** The highlighted pieces. */
  picked = $state.raw<EvidenceSummary[]>([]);

  forget(): void {
    this.options = start();
    this.range = false;
    this.from = this.to = '';
    this.picked = [];
  }
}

export const chosen = new Chosen();
