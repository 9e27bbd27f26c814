/** Safety copies, one's own passphrase, and one's data. */
import { call } from './call';

/** The name of the file, or null when none was chosen. */
export const saveCopy = () => call('save_copy');
export const keepCopy = () => call('keep_copy');
export const testKeptCopy = () => call('test_kept_copy');
/** The name of the folder the portfolio of before is in now. */
export const restoreKeptCopy = (madeAt: string, passphrase: string) =>
  call('restore_kept_copy', { madeAt, passphrase });
/** The name of the chosen file, or null. */
export const chooseCopy = () => call('choose_copy');
/** Puts the chosen copy into a new folder and opens it there. */
export const restoreCopy = (passphrase: string) => call('restore_copy', { passphrase });
/** The name of the folder everything was written to, or null. */
export const takeOut = () => call('take_out');
/** The day to decide about the whole portfolio again; null takes it away. */
export const lookAgain = (on: string | null) => call('look_again', { on });
export const changePassphrase = (current: string, next: string) =>
  call('change_passphrase', { current, new: next });
/** The groups of a new recovery key; the old one opens nothing any more. */
export const newRecoveryKey = (current: string) => call('new_recovery_key', { current });
/** Moves the portfolio that waits to this computer; with its recovery key when the passphrase is forgotten. */
export const movePortfolio = (recovery: string | null, passphrase: string) =>
  call('move_portfolio', { recovery, passphrase });
/** Erases the open portfolio for good. The folder of safety copies still holds it. */
export const eraseEverything = (passphrase: string) =>
  call('erase_everything', { passphrase });
