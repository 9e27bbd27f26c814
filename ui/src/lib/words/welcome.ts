import { same } from './same';

/** The first screen, and making or opening a portfolio. */
export const welcome = {
  title: 'Welcome to Countersign',
  lead: 'Keep proof of what you can do at work.',
  private: 'It all stays on this computer. You need no account.',
  mine: 'My portfolio',
  others: 'I sign or check',
  yours: 'Open yours',
  sample: 'Try a sample portfolio',
  sampleBusy: 'Making the sample. This takes a few seconds.',
  make: 'Make my portfolio',
  open: 'Open a portfolio',
  formTitle: 'Make my portfolio',
  name: 'Your full name',
  nameHint: 'As it should be printed on your portfolio.',
  stage: 'What are you working towards?',
  framework: 'Framework',
  started: same.startDay,
  more: 'More choices',
  where: 'Where to keep it',
  whereHint: 'A new folder named “Countersign portfolio” is made in:',
  change: 'Change',
  submit: 'Make my portfolio'
};
