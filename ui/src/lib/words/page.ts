/** The page that signs in a browser, with nothing installed. */
export const page = {
  name: 'Countersign in a browser',
  short: 'Sign or check a file',
  noScript: 'This page needs JavaScript. Turn it on, or use another browser.',
  title: 'What do you want to do?',
  lead: 'You need no program. Nothing leaves this device unless you send it.',
  open: 'Choose a file',
  openHint:
    'A request ends in .ask, also one for feedback. To check what was signed, choose an .answer, a .passport or a PDF.',
  drop: 'You can also drop the file here.',
  reading: 'Looking at the file…',
  whence: 'Where did you get this page?',
  whenceOwn: 'Get it from your employer, or from where Countersign is given out. Keep it for the next time.',
  whenceNever:
    'Never use a page that came with a request. Whoever asks could change what it shows you, and take your key.',
  whenceCheck: 'To be sure, compare its SHA-256 number with the one in the release notes. Your IT desk can help.',
  version: (version: string) => `Version ${version}`,
  other: 'This is not a file this page can open. Choose a file that ends in .ask, .answer, .passport or .pdf.',
  isAgreement: 'This file is about entries of working life. This page cannot sign or check it. Open it in Countersign.',
  isFeedback: 'This file is feedback. It signs nothing off. Who asked for it brings it into Countersign.',
  signerFirst: 'This is a signer file. Open the request first. Then you are asked for your signer file.',
  unreadable: 'The file could not be read. Copy it to this device, then choose it again.',
  tooOld: 'This browser is too old for this file. Update it, or use another browser.',

  whoLead: (name: string) =>
    `First, say who you are. You will see what ${name} wrote, and decide. Nothing is kept in this browser.`,
  once: 'Sign once',
  onceTitle: 'What is it worth to sign once?',
  onceWorth:
    'A key is made for this one answer and then thrown away. The record says so. It counts for less than a signer file: nobody can tell later that two answers are both yours.',
  onceBetter: 'If you sign more than once, make a signer file. It takes a minute.',
  onceGo: 'Continue, and sign once',
  stretching: 'Working on your passphrase. This can take some seconds.',
  signerSaved: (name: string) =>
    `Your signer file “${name}” is in your downloads. Move it to a safe place of your own.`,
  answered: (name: string) =>
    `Your answer “${name}” is in your downloads. Send this file back to the person who asked.`,
  onceDone:
    'The key for this answer is gone. You cannot change this answer any more. To say something else, ask for a new request.',
  again: 'Save it again',
  share: 'Share it',
  another: 'Open another file',
  sharedDevice: 'Is this a shared device? Then delete the request and your files from the downloads when you are done.',
  sureFeedback: 'What you wrote is not saved yet. Leave this page?',
  leave: 'Leave without saving',
  sure: 'What you decided is not signed yet. Leave this page?',
  alone: 'Nobody was here for a while, so your key was closed. What you decided is still here.',
  code: 'The pages of the PDF must print this code:',
  pagesLooked:
    'Looked at here: the signed record, and what the pages show and say. Not looked for: scripts hidden deep inside, and what a comment covers. Countersign looks for those too.',
  pagesNot:
    'This page can read the signed record in this PDF, but not how its pages were saved. So the pages were not checked. Countersign checks both.',
  noPassport: 'There is no passport inside this PDF.',
  many: 'This PDF holds more than one passport. Ask for a new copy.',
  locked: 'This PDF is locked with a passphrase. Save a copy without it, and choose the copy.',
  checkTitle: 'What this file holds',
  change: 'Change or withdraw a decision',
  changeLead: 'Did you sign this answer? Then you can change or withdraw what you decided.',
  changeWhich: 'Which decision?',
  changeTo: 'What do you say now?',
  withdraw: 'I withdraw it',
  changeWhy: 'Why?',
  changeChoose: 'Choose a decision, and what you say now.',
  changeGo: 'Sign the change',
  notYours: 'Only the person who signed this answer can change it.'
};
