/** Feedback by file: asking for it, and giving it. */
import { call } from './call';
import type { Given } from './types/Given';

/** Saves a file that asks for feedback; its name, or null when no place was chosen. */
export const saveFeedbackRequest = (about: string) => call('save_feedback_request', { about });
/** Seals and saves feedback on the request that is open; its name, or null when no place was chosen. */
export const saveFeedback = (given: Given) => call('save_feedback', { given });
