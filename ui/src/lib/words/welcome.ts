/** The first screen, and making or opening a portfolio. */
export const welcome = {
  title: 'Welcome to Countersign',
  lead: 'Keep proof of what you can do at work. Ask for sign-off. See what is left.',
  private: 'Everything stays on this computer. You need no account.',
  sample: 'Try a sample portfolio',
  sampleHint: 'Look around with a made-up person. Nothing you do there counts.',
  sampleBusy: 'Making the sample. This takes a few seconds.',
  make: 'Make my portfolio',
  makeHint: 'Start your own. It takes two minutes.',
  open: 'Open a portfolio',
  openHint: 'Choose the folder of a portfolio you made before.',
  formTitle: 'Make my portfolio',
  name: 'Your full name',
  nameHint: 'As it should be printed on your portfolio.',
  stage: 'What are you working towards?',
  framework: 'Framework',
  started: 'When did you start in this post?',
  where: 'Where to keep it',
  whereHint: 'A new folder “Countersign portfolio” is made in:',
  change: 'Change',
  submit: 'Make my portfolio'
};
