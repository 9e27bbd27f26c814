/** The text of a file, as the programs people keep texts with save it. */
import { decode } from './bytes';

/** UTF-8 or UTF-16 with its mark, else UTF-8 or what Windows calls ANSI; with `\n` as its line ends. Null for no text. */
export function ofFile(file: Uint8Array): string | null {
  const text = marked(file);
  return text?.replaceAll('\r\n', '\n').replaceAll('\r', '\n') ?? null;
}

function marked(file: Uint8Array): string | null {
  const [a, b, c] = file;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(file.subarray(3));
  if (a === 0xff && b === 0xfe) return wide(file.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return wide(file.subarray(2), 'utf-16be');
  const plain = decode(file);
  if (plain !== null) return plain;
  const control = file.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  return control ? null : new TextDecoder('windows-1252').decode(file);
}

function wide(file: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return null;
  }
}
