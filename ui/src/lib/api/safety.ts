/** Safety copies, the passphrase, and the user's data. */
import { call } from './call';

/** Saves a safety copy; its name, or null if cancelled. */
export const saveCopy = () => call('save_copy');
export const keepCopy = () => call('keep_copy');
export const testKeptCopy = () => call('test_kept_copy');
/** Restores a kept safety copy; the name of the folder that now holds the previous portfolio. */
export const restoreKeptCopy = (madeAt: string, passphrase: string) =>
  call('restore_kept_copy', { madeAt, passphrase });
/** The name of the chosen file, or null. */
export const chooseCopy = () => call('choose_copy');
/** Restores the chosen copy into a new folder and opens it there. */
export const restoreCopy = (passphrase: string) => call('restore_copy', { passphrase });
/** Writes all data of the portfolio; the name of the folder, or null if cancelled. */
export const takeOut = () => call('take_out');
/** Sets the date to decide whether the portfolio is kept; null removes it. */
export const lookAgain = (on: string | null) => call('look_again', { on });
export const changePassphrase = (current: string, next: string) => call('change_passphrase', { current, new: next });
/** Makes a new recovery key and returns its groups; the old one no longer works. */
export const newRecoveryKey = (current: string) => call('new_recovery_key', { current });
/** Moves the waiting portfolio to this computer, with its passphrase or recovery key. */
export const movePortfolio = (recovery: string | null, passphrase: string) =>
  call('move_portfolio', { recovery, passphrase });
/** Erases the open portfolio for good. The folder of safety copies still holds it. */
export const eraseEverything = (passphrase: string) => call('erase_everything', { passphrase });
