/** What the keys do anywhere in the window. */

export type Deed = 'add' | 'find' | 'undo' | 'back' | 'forward' | 'lock' | 'help' | 'larger' | 'smaller' | 'usual';

const WITH_CONTROL: Record<string, Deed> = {
  n: 'add', k: 'find', z: 'undo', l: 'lock', '+': 'larger', '=': 'larger', '-': 'smaller', '0': 'usual'
};
const WITH_ALT: Record<string, Deed> = { ArrowLeft: 'back', ArrowRight: 'forward' };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  code?: string;
  isComposing?: boolean;
  keyCode?: number;
};

/** Keys by where they are on a keyboard: what counts where they write no Latin sign. */
const AT: Record<string, string> = { Minus: '-', Equal: '=', NumpadAdd: '+', NumpadSubtract: '-' };

/** What a key says that writes nothing by itself. */
const NO_SIGN = ['Dead', 'Process', 'Unidentified'];

/** The sign a key stands for, in whatever script it writes. */
function sign(event: Press): string {
  if (/^[\x20-\x7e]+$/.test(event.key) && !NO_SIGN.includes(event.key)) return event.key.toLowerCase();
  const code = event.code ?? '';
  return AT[code] ?? /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}

/** Whether a key belongs to a word that is still put together, as in Chinese or Japanese: Enter takes the word then. */
export const composing = (event: Pick<Press, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing === true || event.keyCode === 229;

/** Whether a key means "go on": Ctrl+Enter, where no dialog is open. Nothing else takes it then. */
export function onward(event: KeyboardEvent): boolean {
  const is = event.ctrlKey && event.key === 'Enter' && !composing(event) && !document.querySelector('dialog[open]');
  if (is) event.preventDefault();
  return is;
}

/** What a key asks for; nothing for the keys of a text. */
export function act(event: Press): Deed | undefined {
  if (composing(event)) return undefined;
  const control = event.ctrlKey || event.metaKey;
  const pressed = sign(event);
  // On some keyboards plus is a shifted key.
  if (event.shiftKey && pressed !== '+') return undefined;
  if (control && !event.altKey) return WITH_CONTROL[pressed];
  if (event.altKey && !control) return WITH_ALT[event.key];
  return event.key === 'F1' ? 'help' : undefined;
}

/** Whether the focus is where a text is typed: there, undo belongs to the text. */
export function typing(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(element.type);
}
