/** The PDF. */
import { count } from './count';

export const portfolio = {
  title: 'Portfolio',
  lead: 'Make a PDF to print or to send, for your appraisal or your assessor.',
  full: 'Full portfolio',
  fullHint: 'How ready you are, every sign-off, and all your evidence with its files.',
  checks: 'Before you export',
  drafts: (n: number) =>
    `${count(n, 'draft is', 'drafts are')} not finished. Drafts are not in the PDF.`,
  seeDrafts: 'See your evidence',
  waiting: (n: number) => `${count(n, 'item is', 'items are')} waiting for a preceptor.`,
  seeWaiting: 'See what is waiting',
  returned: (n: number) => `${count(n, 'item was', 'items were')} returned to you.`,
  seeReturned: 'See what was returned',
  fine: 'All is in order. Nothing is unfinished.',
  sampleMark: 'Every page says that it is a sample.',
  export: 'Export as PDF',
  working: 'Making your PDF',
  page: (done: number, total: number) => `Page ${done} of ${total}`,
  starting: 'Starting…',
  stopping: 'Stopping…',
  done: 'Your PDF is ready',
  savedAs: (name: string) => `It is saved as “${name}”.`,
  open: 'Open',
  show: 'Show in folder',
  again: 'Export again'
};
