/** Bringing in existing records, and saving the training record. */
import { call, send } from './call';
import type { Choices } from './types/Choices';

/** The name of the file or folder that was chosen, or null. */
export const chooseToBring = (folder: boolean) => call('choose_to_bring', { folder });
/** The name of the file dropped on the window, or null. */
export const bringDropped = () => call('bring_dropped');
/** The name of a file dropped on the page, on systems where the page receives it. */
export const giveToBring = (file: File) => send('give_to_bring', file, { 'file-name': file.name });
export const lookToBring = (choices: Choices) => call('look_to_bring', { choices });
export const bring = (choices: Choices) => call('bring', { choices });
export const leaveSource = () => call('leave_source');
export const brought = () => call('brought');
export const takeBackBrought = (id: string) => call('take_back_brought', { id });
/** The name of the file it was saved as, or null. */
export const saveTraining = (form: 'xlsx' | 'csv' | 'pdf') => call('save_training', { form });
