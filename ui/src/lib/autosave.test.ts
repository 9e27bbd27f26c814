import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.svelte';

describe('saving while one types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves within a second of a pause, and not before it', async () => {
    const kept: string[] = [];
    const autosave = new Autosave<string>(async (text) => void kept.push(text));
    for (const text of ['I', 'I cut', 'I cut up']) {
      autosave.changed(text);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(autosave.status).toBe('typing');
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(kept).toEqual(['I cut up']);
    expect(autosave.status).toBe('saved');
  });

  it('keeps what was not saved, says so, and tries again by itself', async () => {
    let full = true;
    const kept: string[] = [];
    const autosave = new Autosave<string>(async (text) => {
      if (full) throw new Error('no room');
      kept.push(text);
    });
    autosave.changed('I cut');
    expect(await autosave.now()).toBe(false);
    expect(autosave.status).toBe('failed');
    full = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept).toEqual(['I cut']);
    expect(autosave.safe).toBe(true);
  });
});
