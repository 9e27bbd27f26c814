/** The PDFs. */
import { count } from './count';

export const portfolio = {
  title: 'Portfolio',
  lead: 'Make a PDF to print or to send. Your signed record is inside it, so anyone can check it.',
  which: 'Which document?',
  documents: {
    passport: { name: 'Passport', hint: 'One page for a new employer: what is signed off, and by whom.' },
    appraisal: { name: 'Appraisal', hint: 'Your year in a few pages: progress, highlights, and a plan.' },
    portfolio: { name: 'Full portfolio', hint: 'Everything for a panel: all your evidence and every sign-off.' }
  },
  period: 'Which days?',
  whole: 'Everything so far',
  year: 'The last 12 months',
  range: 'Days I choose',
  from: 'First day',
  to: 'Last day',
  forWhom: 'Who is it for?',
  forWhomHint: 'Printed on the first page. For example: Appraisal with Priya Nair.',
  reader: 'What may the reader see?',
  reflections: 'Leave out my reflections',
  reflectionsHint: 'Their titles and sign-offs stay, so that the counts are right.',
  initials: 'Initials instead of names',
  initialsHint: 'Your signed record has names in it, so it is left out of the PDF.',
  files: 'Put my other files inside',
  filesHint: 'Such as PDF and Word files. Pictures are always shown.',
  highlights: 'Your highlights',
  highlightsHint: 'Choose up to 5. Choose none, and the document picks some for you.',
  find: 'Find evidence',
  chosen: (n: number) => `${n} of 5 chosen`,
  more: (n: number) => `${count(n, 'more piece', 'more pieces')}. Type to find them.`,
  checks: 'Before you export',
  looking: 'Looking…',
  tells: (n: number) => `${count(n, 'piece', 'pieces')} of evidence will be in it.`,
  tellsNone: 'No evidence is from these days.',
  drafts: (n: number) => `${count(n, 'draft is', 'drafts are')} not finished. Drafts are not in the PDF.`,
  seeDrafts: 'See your evidence',
  waiting: (n: number) => `${count(n, 'item is', 'items are')} waiting for a preceptor.`,
  seeWaiting: 'See what is waiting',
  returned: (n: number) => `${count(n, 'item was', 'items were')} returned to you.`,
  seeReturned: 'See what was returned',
  named: (n: number) =>
    `${count(n, 'piece of evidence', 'pieces of evidence')} may name somebody. Check them before you pass this on.`,
  seeNamed: (n: number) => `Show ${n === 1 ? 'it' : `all ${n}`}`,
  coach: (n: number) =>
    `A reader may ask about ${count(n, 'thing', 'things')}. You can still export. What stays open is printed.`,
  fine: 'Everything is ready.',
  sampleMark: 'Every page says that it is a sample.',
  export: 'Export as PDF',
  working: 'Making your PDF',
  page: (done: number, total: number) => `Page ${done} of ${total}`,
  starting: 'Starting…',
  stopping: 'Stopping…',
  done: 'Your PDF is ready',
  savedAs: (name: string, pages: number) => `It is saved as “${name}”. It has ${count(pages, 'page', 'pages')}.`,
  notes: 'What a reader will not see',
  noNotes: 'Only what you chose to leave out is missing. The PDF says what that is.',
  open: 'Open',
  show: 'Show in folder',
  again: 'Make another',
  badges: {
    title: 'Badges for other systems',
    lead: 'What was signed off, in a form that other learning systems can read and check.',
    one: 'Save the badge',
    all: 'Save all my badges'
  },
  file: {
    title: 'Save a passport file',
    lead: 'This file holds what was signed, and the proof. Your next employer can check it with no help from us.',
    what: 'What goes into it?',
    include: {
      index: { name: 'Only what was signed', hint: 'Nobody can read your evidence in it.' },
      texts: { name: 'With what I wrote', hint: 'The text of each piece, as it was when it was signed.' },
      files: {
        name: 'With what I wrote, and my files',
        hint: 'Look at each picture first. Make sure no patient is in it.'
      }
    },
    share: 'Let somebody count it, to plan teams and posts',
    whom: 'Who?',
    until: 'Until when?',
    holds: (records: number, size: string) => `It has ${count(records, 'signed record', 'signed records')}, ${size}.`,
    tells: (n: number, files: number) =>
      `It covers ${count(n, 'piece of evidence', 'pieces of evidence')}${files > 0 ? `, with ${count(files, 'file', 'files')}` : ''}.`,
    nothing: 'Nothing is signed off yet, so there is nothing to prove.',
    tooLarge: 'That is too large. A passport file can have 200 MB at most. Leave your files out.',
    mb: (n: number) => (n < 1 ? 'less than 1 MB' : `about ${Math.round(n)} MB`),
    save: 'Save the passport file',
    working: 'Saving your passport file',
    written: (done: number, total: number) => `${done} of ${total} MB`,
    done: 'Your passport file is saved',
    savedAs: (name: string) => `It is saved as “${name}”. Give it to whoever wants to check what was signed.`,
    again: 'Save another'
  }
};
