/** "1 file", "3 files". */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "3 days", "today". */
export const since = (days: number) => (days === 0 ? 'since today' : count(days, 'day', 'days'));

/** A size as people read it. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte', 'bytes');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
