/** Qualifications, the start in post and time away. */
import { call } from './call';
import type { QualificationBoard } from './types/QualificationBoard';
import type { QualificationInput } from './types/QualificationInput';

export const qualificationBoard = () => call<QualificationBoard>('qualification_board');
/** A new entry for an empty id, else a new version of that one. */
export const saveQualification = (id: string, entry: QualificationInput) =>
  call<void>('save_qualification', { id, entry });
export const takeBackQualification = (id: string) => call<void>('take_back_qualification', { id });
export const startInPost = (day: string) => call<void>('start_in_post', { day });
export const noteAbsence = (first: string, last: string) => call<void>('note_absence', { first, last });
