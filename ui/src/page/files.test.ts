/** What files are called that the page gives. */
import { expect, test } from 'vitest';
import { fileName, stem } from './files';

test('a name of a request becomes one that every system takes, and keeps its ending', () => {
  for (const [given, taken] of [
    ['Reflective account.docx', 'Reflective account.docx'],
    ['Siân’s notes (2).txt', 'Siân’s notes (2).txt'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a/b\\c:d*e?.pdf', 'a_b_c_d_e_.pdf'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['notes. . ', 'notes'],
    ['\u200b.docx', 'file.docx'],
    ['', 'file'],
    [`${'x'.repeat(300)}.png`, `${'x'.repeat(80)}.png`]
  ] as const) {
    expect(fileName(given)).toBe(taken);
  }
});

test('a person’s name becomes the beginning of a file’s', () => {
  expect(stem('Amina Yusuf')).toBe('amina-yusuf');
  expect(stem('Siân O’Neill')).toBe('siân-o-neill');
  expect(stem('../..')).toBe('my');
});
