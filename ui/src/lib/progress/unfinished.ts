/** Unfinished qualification forms, remembered while the portfolio is open. */
import type { QualificationInput } from '../api/types/QualificationInput';

/** By the qualification's id; empty for a new one. */
export const unfinished = new Map<string, QualificationInput>();
