/** What was chosen for a document: kept while the portfolio is open, so that nothing is typed twice. */
import type { EvidenceSummary } from '../api/types/EvidenceSummary';
import type { ExportOptions } from '../api/types/ExportOptions';

const start = (): ExportOptions => ({
  document: 'appraisal', from: null, to: null, leave_out_reflections: false,
  initials: false, embed_files: false, for_whom: '', highlights: []
});

class Chosen {
  options = $state(start());
  /** Whether only some days are asked for; which, as typed. */
  range = $state(false);
  from = $state('');
  to = $state('');
  /** The pieces to be told first. */
  picked = $state.raw<EvidenceSummary[]>([]);

  forget(): void {
    this.options = start();
    this.range = false;
    this.from = this.to = '';
    this.picked = [];
  }
}

export const chosen = new Chosen();
