/** Unpacks what was packed with Deflate, by the browser itself; what would fill the memory is left at its first bytes. */

/** How much of the beginning is shown before the rest is unpacked. */
const START = 4096;

export const canInflate = (): boolean => typeof DecompressionStream !== 'undefined';

/** What was packed; null where nothing was, it is more than `most`, or its beginning is not what is looked for. */
export async function inflated(
  packed: Uint8Array,
  most: number,
  wanted: (start: Uint8Array) => boolean = () => true
): Promise<Uint8Array | null> {
  // What stands between the content and its end may be a line break, which belongs to neither.
  for (const left of [0, 1, 2]) {
    const reader = new Blob([packed.subarray(0, packed.length - left) as BlobPart])
      .stream()
      .pipeThrough(new DecompressionStream('deflate'))
      .getReader();
    const parts: Uint8Array[] = [];
    let size = 0;
    const start = () => joined(parts.slice(0, 4), Math.min(size, START));
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          const whole = joined(parts, size);
          return wanted(whole) ? whole : null;
        }
        parts.push(value);
        size += value.length;
        if (size > most || (size >= 128 && parts.length < 5 && !wanted(start()))) {
          void reader.cancel();
          return null;
        }
      }
    } catch {
      // Cut where it ends, it may be whole.
      if (parts.length > 0 && !wanted(start())) return null;
    }
  }
  return null;
}

function joined(parts: Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part.subarray(0, size - at), at);
    at += Math.min(part.length, size - at);
  }
  return all;
}
