/** What is filled in when the window, the page and the stories of the page are built: the same names for all three. */
import app from './package.json' with { type: 'json' };

/** Whether every word stands between marks: for the test language. */
export const isMarked = 'WORDS_MARKED' in process.env;

export const define = { __VERSION__: JSON.stringify(app.version), __MARKED__: isMarked };
