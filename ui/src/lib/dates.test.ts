import { describe, expect, it } from 'vitest';
import { boxes, day, partOfDay, printed, read } from './dates';

describe('dates', () => {
  it('are printed with the name of the month', () => {
    expect(printed('2026-03-14')).toBe('14 March 2026');
    expect(printed('2026-12-01T09:30:00+00:00')).toBe('1 December 2026');
  });

  it('are counted in the calendar of the user', () => {
    const newYear = new Date(2026, 0, 1, 0, 30);
    expect(day(newYear)).toBe('2026-01-01');
    expect(day(newYear, 1)).toBe('2025-12-31');
  });

  it('go into three boxes and back', () => {
    expect(boxes('2026-03-04')).toEqual({ day: '4', month: '3', year: '2026' });
    expect(read(boxes('2026-03-04'))).toEqual({ iso: '2026-03-04' });
    expect(read({ day: '4', month: 'mar', year: '26' })).toEqual({ iso: '2026-03-04' });
  });

  it('say what is wrong with three boxes', () => {
    expect(read({ day: '', month: ' ', year: '' })).toBe('empty');
    expect(read({ day: '4', month: '', year: '2026' })).toBe('incomplete');
    expect(read({ day: '4', month: '3', year: '202' })).toBe('incomplete');
    expect(read({ day: '30', month: '2', year: '2026' })).toBe('not-real');
    expect(read({ day: 'x', month: '2', year: '2026' })).toBe('not-real');
  });

  it('give the part of the day', () => {
    expect([4, 11, 12, 17, 18, 3].map(partOfDay)).toEqual([
      'morning',
      'morning',
      'afternoon',
      'afternoon',
      'evening',
      'evening'
    ]);
  });
});
