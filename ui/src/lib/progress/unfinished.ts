/** Qualifications that are being written: kept while the portfolio is open, so that nothing is typed twice. */
import type { QualificationInput } from '../api/types/QualificationInput';

/** By the qualification's id; a new one has none. */
export const unfinished = new Map<string, QualificationInput>();
