import { expect, test } from 'vitest';
import { putTogether, takeApart, writtenWith } from './guide';

const three = ['What?', 'So what?', 'Now what?'];
const six = ['What happened?', 'How did you feel?'];

test('answers become a text, and the text becomes the same answers', () => {
  const answers = ['I checked the frame.\n\nIt was safe.', '', 'I will ask first.'];
  const text = putTogether(answers, three);
  expect(text).toBe('What?\nI checked the frame.\n\nIt was safe.\n\nNow what?\nI will ask first.');
  expect(takeApart(text, three)).toEqual(answers);
});

test('a text without questions is the first answer, and loses nothing', () => {
  const text = 'I walked with him.\nHe said: what?';
  expect(takeApart(text, three)).toEqual([text, '', '']);
});

test('nothing written is an empty text', () => {
  expect(putTogether(['', ' ', ''], three)).toBe('');
});

test('the guide of a text is known by its questions', () => {
  const guides = { three, six };
  expect(writtenWith('So what?\nIt mattered.', guides)).toBe('three');
  expect(writtenWith('How did you feel?\nGood.', guides)).toBe('six');
  expect(writtenWith('I wondered: so what?', guides)).toBe('');
});
