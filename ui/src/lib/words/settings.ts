/** Settings. */
export const settings = {
  title: 'Settings',
  reading: 'Reading',
  groups: { theme: 'Colours', size: 'Size of letters', spacing: 'Space between letters, words and lines', motion: 'Movement' },
  choices: {
    theme: { system: 'As this computer', light: 'Light', dark: 'Dark', white: 'White', contrast: 'High contrast' },
    size: { normal: 'Normal', large: 'Large', larger: 'Larger', largest: 'Largest' },
    spacing: { normal: 'Normal', wide: 'Wide', wider: 'Wider' },
    motion: { system: 'As this computer', none: 'None' }
  },
  kept: 'These are kept on this computer for whoever uses it.',
  lockText: 'Your portfolio locks when nobody has used it for five minutes. What you write is kept.',
  lockNow: 'Lock now',
  about: 'About',
  notNhs: 'Not an NHS product.',
  aboutText: 'Countersign works without the internet. What you write stays on this computer unless you send it.'
};
