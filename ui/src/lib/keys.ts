/** Keyboard shortcuts of the whole window. */

export type Deed = 'add' | 'find' | 'undo' | 'back' | 'forward' | 'lock' | 'help' | 'larger' | 'smaller' | 'usual';

const WITH_CONTROL: Record<string, Deed> = {
  n: 'add',
  k: 'find',
  z: 'undo',
  l: 'lock',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'usual'
};
const WITH_ALT: Record<string, Deed> = { ArrowLeft: 'back', ArrowRight: 'forward' };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  code?: string;
  isComposing?: boolean;
  keyCode?: number;
};

/** Keys by their physical position, for layouts without Latin letters. */
const AT: Record<string, string> = { Minus: '-', Equal: '=', NumpadAdd: '+', NumpadSubtract: '-' };

/** The `key` of keys that write nothing by themselves (dead keys and the like). */
const NO_SIGN = ['Dead', 'Process', 'Unidentified'];

/** The Latin character of a key, on any layout. */
function sign(event: Press): string {
  if (/^[\x20-\x7e]+$/.test(event.key) && !NO_SIGN.includes(event.key)) return event.key.toLowerCase();
  const code = event.code ?? '';
  return AT[code] ?? /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}

/** Whether a key belongs to an IME composition, as in Chinese or Japanese, where Enter accepts the word. */
export const composing = (event: Pick<Press, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing === true || event.keyCode === 229;

/** Whether a key means "continue": Ctrl+Enter, if no dialog is open. The event is consumed then. */
export function onward(event: KeyboardEvent): boolean {
  const is = event.ctrlKey && event.key === 'Enter' && !composing(event) && !document.querySelector('dialog[open]');
  if (is) event.preventDefault();
  return is;
}

/** The shortcut of a key; undefined for keys of text editing. */
export function act(event: Press): Deed | undefined {
  if (composing(event)) return undefined;
  const control = event.ctrlKey || event.metaKey;
  const pressed = sign(event);
  // On some keyboards plus needs Shift.
  if (event.shiftKey && pressed !== '+') return undefined;
  if (control && !event.altKey) return WITH_CONTROL[pressed];
  if (event.altKey && !control) return WITH_ALT[event.key];
  return event.key === 'F1' ? 'help' : undefined;
}

/** Whether the focus is in a text field, where undo belongs to the text. */
export function typing(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(element.type);
}
