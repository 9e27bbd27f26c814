/**
 * Calls the type checker must refuse. Nothing imports this file; if the types became looser, its `@ts-expect-error`
 * lines would become errors.
 */
import { call, send } from './call';

export function refused(file: File): void {
  // @ts-expect-error a command that is not there
  void call('withdrawn', { id: '' });
  // @ts-expect-error an argument under another name
  void call('withdraw', { evidence: '' });
  // @ts-expect-error an argument of another type
  void call('withdraw', { id: 1 });
  // @ts-expect-error an argument too many
  void call('withdraw', { id: '', why: '' });
  // @ts-expect-error an argument too few
  void call('earlier', { id: '' });
  // @ts-expect-error nothing where something is wanted
  void call('withdraw');
  // @ts-expect-error something where nothing is taken
  void call('home', {});
  // @ts-expect-error another answer
  void call('home').then((answer: string) => answer);
  // @ts-expect-error a word beside the bytes that is not asked for
  void send('attach', file, { 'file-name': '', more: '' });
  // @ts-expect-error a word too few
  void send('attach', file, {});
}
