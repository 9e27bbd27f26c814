/** The geometry of the charts. Every chart has its words beside it. */

/** The fill of a map cell, in five steps, each with a colour. */
export type Fill = 'none' | 'some' | 'half' | 'most' | 'full';

/** The percentage done; 0 if nothing is required. */
export function percent(done: number, total: number): number {
  if (total <= 0) return 0;
  return Math.min(100, Math.max(0, (done / total) * 100));
}

/** The stroke of a ring: its circumference, and the length drawn. */
export function ring(done: number, total: number, radius: number): { round: number; drawn: number } {
  const round = 2 * Math.PI * radius;
  return { round, drawn: (round * percent(done, total)) / 100 };
}

/** The step of a cell. Only a complete cell is full, and only an empty one is zero. */
export function fill(done: number, total: number): Fill {
  if (done <= 0 || total <= 0) return 'none';
  if (done >= total) return 'full';
  const part = done / total;
  if (part < 0.4) return 'some';
  return part < 0.7 ? 'half' : 'most';
}
