/** Sentences used in several places of the window. */
export const same = {
  noneFound: 'Nothing found. Try another word.',
  usualSize: 'Back to the normal size',
  startDay: 'When did you start in this post?',
  inBrowser:
    'They open your file in the page countersign-sign.html. They get that page from their employer, never from you.',
  toConfirm: 'Go to the last step',
  notMyRole: 'Not part of my role'
};
