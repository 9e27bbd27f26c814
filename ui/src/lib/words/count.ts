/** "1 file", "3 files". */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "3 days", "today". */
export const since = (days: number) => (days === 0 ? 'since today' : count(days, 'day', 'days'));
