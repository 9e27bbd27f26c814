// What pdf.js takes out of a PDF, line by line: `node pdf_text.mjs FOLDER-OF-PDFJS FILE`.
import { readFile } from 'node:fs/promises';

// Node 22 and browsers have it; Node 20 has not.
Promise.withResolvers ??= () => {
  const both = {};
  both.promise = new Promise((resolve, reject) => Object.assign(both, { resolve, reject }));
  return both;
};

const [folder, file] = process.argv.slice(2);
const { getDocument, VerbosityLevel } = await import(`${folder}/legacy/build/pdf.mjs`);
const data = new Uint8Array(await readFile(file));
const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, standardFontDataUrl: `${folder}/standard_fonts/` });
const pdf = await task.promise;
for (let number = 1; number <= pdf.numPages; number += 1) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  console.log(items.map((one) => one.str + (one.hasEOL ? '\n' : '')).join(''));
}
await task.destroy();
