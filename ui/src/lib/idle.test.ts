import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Idle } from './idle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('five minutes without a hand on anything, and not a second less', () => {
  const away = vi.fn();
  const idle = new Idle(() => 300, away);
  idle.watch();
  vi.advanceTimersByTime(299_000);
  expect(away).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(away).toHaveBeenCalledOnce();
});

test('every touch begins the time anew', () => {
  const away = vi.fn();
  const idle = new Idle(() => 300, away);
  idle.watch();
  for (let minute = 0; minute < 20; minute += 1) {
    vi.advanceTimersByTime(60_000);
    idle.awake();
  }
  expect(away).not.toHaveBeenCalled();
});

test('a computer that slept for an hour locks when it wakes', () => {
  const away = vi.fn();
  const idle = new Idle(() => 300, away);
  idle.watch();
  // During sleep no timer runs, but the clock goes on.
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1000);
  expect(away).toHaveBeenCalledOnce();
});
