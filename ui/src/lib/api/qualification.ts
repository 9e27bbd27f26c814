/** Qualifications, the start in post and time away. */
import { call } from './call';
import type { QualificationInput } from './types/QualificationInput';

export const qualificationBoard = () => call('qualification_board');
/** Saves a new entry for an empty id, else a new version of that entry. */
export const saveQualification = (id: string, entry: QualificationInput) => call('save_qualification', { id, entry });
export const takeBackQualification = (id: string) => call('take_back_qualification', { id });
export const startInPost = (day: string) => call('start_in_post', { day });
export const noteAbsence = (first: string, last: string) => call('note_absence', { first, last });
