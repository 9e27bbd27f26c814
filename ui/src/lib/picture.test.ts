import { describe, expect, it } from 'vitest';
import { fill, percent, ring } from './picture';

describe('pictures', () => {
  it('never draw more than all or less than nothing', () => {
    expect(percent(5, 4)).toBe(100);
    expect(percent(-1, 4)).toBe(0);
    expect(percent(3, 0)).toBe(0);
    expect(percent(1, 4)).toBe(25);
  });

  it('draw a ring as long as what is done', () => {
    const { round, drawn } = ring(51, 55, 50);
    expect(round).toBeCloseTo(314.159, 2);
    expect(drawn / round).toBeCloseTo(51 / 55, 6);
  });

  it('call a box full only when nothing is left', () => {
    expect([fill(0, 3), fill(1, 3), fill(5, 12), fill(10, 12), fill(12, 12)]).toEqual([
      'none',
      'some',
      'half',
      'most',
      'full'
    ]);
    expect(fill(0, 0)).toBe('none');
  });
});
