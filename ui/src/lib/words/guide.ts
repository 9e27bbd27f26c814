/** The questions of guided writing. Their titles are part of saved texts, so they must not change. */
export const guide = {
  title: 'Help me write',
  lead: 'Answer short questions. Your answers make the text. You can go back to one box at any time.',
  free: 'One box',
  guides: {
    three: {
      name: 'Three questions',
      questions: [
        { title: 'What?', hint: 'What happened? What did you do?' },
        { title: 'So what?', hint: 'Why did it matter to the person? What did you learn?' },
        { title: 'Now what?', hint: 'What will you do the same way, or in a new way?' }
      ]
    },
    six: {
      name: 'Six questions',
      questions: [
        { title: 'What happened?', hint: 'Say it in a few lines, in order.' },
        { title: 'How did it feel?', hint: 'What did you think and feel? What did the others feel?' },
        { title: 'What went well, and what did not?', hint: 'Say both, even if one is small.' },
        { title: 'Why did it go that way?', hint: 'What helped, and what got in the way?' },
        { title: 'What else could you have done?', hint: 'It is fine if the answer is: nothing.' },
        { title: 'What will you do next time?', hint: 'Say one thing you will keep or change.' }
      ]
    }
  }
};
