/** The geometry of the pictures. Every picture has its words beside it. */

/** How full a box of the map is, in five steps that each have a colour. */
export type Fill = 'none' | 'some' | 'half' | 'most' | 'full';

/** How much of a hundred is done, from 0 to 100; nothing needed counts as nothing done. */
export function percent(done: number, total: number): number {
  if (total <= 0) return 0;
  return Math.min(100, Math.max(0, (done / total) * 100));
}

/** The stroke of a ring: how long it is all round, and how much of it is drawn. */
export function ring(done: number, total: number, radius: number): { round: number; drawn: number } {
  const round = 2 * Math.PI * radius;
  return { round, drawn: (round * percent(done, total)) / 100 };
}

/** The step of a box. Only a complete box is full, and only an empty one has none. */
export function fill(done: number, total: number): Fill {
  if (done <= 0 || total <= 0) return 'none';
  if (done >= total) return 'full';
  const part = done / total;
  if (part < 0.4) return 'some';
  return part < 0.7 ? 'half' : 'most';
}
