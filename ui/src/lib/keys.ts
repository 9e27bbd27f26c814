/** What the keys do anywhere in the window. */

export type Deed = 'add' | 'find' | 'undo' | 'back' | 'forward' | 'lock' | 'help' | 'larger' | 'smaller' | 'usual';

const WITH_CONTROL: Record<string, Deed> = {
  n: 'add', k: 'find', z: 'undo', l: 'lock', '+': 'larger', '=': 'larger', '-': 'smaller', '0': 'usual'
};
const WITH_ALT: Record<string, Deed> = { ArrowLeft: 'back', ArrowRight: 'forward' };

/** What a key asks for; nothing for the keys of a text. */
export function act(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Deed | undefined {
  const control = event.ctrlKey || event.metaKey;
  // On some keyboards plus is a shifted key.
  if (event.shiftKey && event.key !== '+') return undefined;
  if (control && !event.altKey) return WITH_CONTROL[event.key.toLowerCase()];
  if (event.altKey && !control) return WITH_ALT[event.key];
  return event.key === 'F1' ? 'help' : undefined;
}

/** Whether the focus is where a text is typed: there, undo belongs to the text. */
export function typing(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(element.type);
}
