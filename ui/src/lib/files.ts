/** Properties of a file from its name and size. */
import { count } from './words/count';

/** Whether the window can show the file as a picture. */
export const isImage = (name: string) => /\.(png|jpe?g|gif|webp)$/i.test(name);

/** A size as people read it. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte', 'bytes');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
