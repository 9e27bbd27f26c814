/** The content of a page by what it says, whatever spaces, line ends and ways to write a text or a number it has. */
import { fromLatin, hexadecimal, isSpace, latin, literal, nameIn, wordEnd } from './objects';

/** What a content says, and the names it uses. */
export type Tokens = { plain: Uint8Array; names: Set<string> };

/** Bytes that grow. */
class Grown {
  #bytes = new Uint8Array(1 << 14);
  #size = 0;

  add(bytes: ArrayLike<number>): void {
    if (this.#size + bytes.length > this.#bytes.length) {
      const more = new Uint8Array(2 * (this.#size + bytes.length));
      more.set(this.#bytes.subarray(0, this.#size));
      this.#bytes = more;
    }
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  get whole(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }
}

/** Reads a content. What cannot be understood is taken as it is. */
export function tokens(content: Uint8Array): Tokens {
  const [plain, names] = [new Grown(), new Set<string>()];
  const put = ([text, end]: [Uint8Array, number]) => {
    const size = new Uint8Array(9);
    size[0] = 0x28;
    new DataView(size.buffer).setUint32(5, text.length);
    plain.add(size);
    plain.add(text);
    return end;
  };
  for (let at = 0; at < content.length;) {
    const byte = content[at] as number;
    if (isSpace(byte)) at++;
    else if (byte === 0x25) while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
    else if (byte === 0x28) at = put(literal(content, at + 1));
    else if (byte === 0x3c && content[at + 1] !== 0x3c) at = put(hexadecimal(content, at + 1));
    else if ('<>[]{})'.includes(String.fromCharCode(byte))) {
      plain.add([byte]);
      at++;
    } else if (byte === 0x2f) {
      const end = wordEnd(content, at + 1);
      const name = nameIn(content.subarray(at + 1, end));
      plain.add(fromLatin(`/${name} `));
      names.add(name);
      at = end;
    } else {
      const end = wordEnd(content, at);
      const word = latin(content.subarray(at, end));
      if (word === 'ID') {
        // The dots of a picture in the line are no words.
        plain.add(content.subarray(at));
        break;
      }
      plain.add(fromLatin(`${number(word)} `));
      at = end;
    }
  }
  return { plain: plain.whole, names };
}

/** A word; of a number, only what counts. */
function number(word: string): string {
  const digits = word.replace(/^[+-]/, '');
  if (!/^\d*\.?\d*$/.test(digits) || !/\d/.test(digits)) return word;
  const [before = '', behind = ''] = digits.split('.');
  const [whole, part] = [before.replace(/^0+/, ''), behind.replace(/0+$/, '')];
  const minus = word.startsWith('-') && whole + part !== '';
  return `${minus ? '-' : ''}${whole || '0'}${part && `.${part}`}`;
}
