import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.svelte';
import { unsaved } from './unsaved';
import { Problem } from './api';

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

  it('saves at least every three seconds for somebody who never pauses', async () => {
    const kept: string[] = [];
    const autosave = new Autosave<string>(async (text) => void kept.push(text));
    for (let letters = 1; letters <= 100; letters++) {
      autosave.changed('x'.repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
      const safe = kept.at(-1)?.length ?? 0;
      expect(letters - safe).toBeLessThanOrEqual(30);
    }
  });

  it('says that it is saved only for what is on the disk', async () => {
    const autosave = new Autosave<string>(async () => {});
    expect(autosave.status).toBe('empty');
    autosave.changed('I');
    expect(autosave.status).toBe('typing');
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.status).toBe('saved');
    expect(new Autosave<string>(async () => {}, true).status).toBe('saved');
  });

  it('saves at once when somebody leaves the field, the window or the computer', async () => {
    const kept: string[] = [];
    const autosave = new Autosave<string>(async (text) => void kept.push(text));
    const end = autosave.watch();
    autosave.changed('I cut');
    expect(await unsaved.save()).toBe(true);
    expect(kept).toEqual(['I cut']);
    end();
    await vi.advanceTimersByTimeAsync(0);
    autosave.changed('I cut up');
    await unsaved.save();
    expect(kept).toEqual(['I cut']);
  });

  it('saves what is typed while it saves, before it says that all is kept', async () => {
    const kept: string[] = [];
    const autosave = new Autosave<string>(async (text) => {
      if (text === 'I') autosave.changed('I cut');
      await Promise.resolve();
      kept.push(text);
    });
    autosave.changed('I');
    expect(await autosave.now()).toBe(true);
    expect(kept).toEqual(['I', 'I cut']);
  });

  it('does not try again and again what only the writer can mend', async () => {
    let tries = 0;
    const autosave = new Autosave<string>(async () => {
      tries++;
      throw new Problem('invalid', 'A name is needed.', 'name');
    });
    autosave.changed('');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(tries).toBe(1);
  });
});
