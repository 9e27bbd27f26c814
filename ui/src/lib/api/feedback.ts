/** Feedback by file: asking for it, and giving it. */
import { call } from './call';
import type { Given } from './types/Given';

/** Saves a request for feedback; its name, or null if cancelled. */
export const saveFeedbackRequest = (about: string) => call('save_feedback_request', { about });
/** Seals and saves feedback on the open request; its name, or null if cancelled. */
export const saveFeedback = (given: Given) => call('save_feedback', { given });
