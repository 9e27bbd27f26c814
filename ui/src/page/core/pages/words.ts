/** Texts of a PDF. */
import type { PdfFile } from './file';
import { latin, type Thing } from './objects';

/** A text as it is meant; empty where it is none. */
export function words(file: PdfFile, thing: Thing | undefined): string {
  const text = file.follow(thing);
  if (!(text instanceof Uint8Array)) return '';
  if (text[0] === 0xfe && text[1] === 0xff) return new TextDecoder('utf-16be').decode(text.subarray(2));
  if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  return latin(text);
}
