/** The preceptor's own list of what they signed. */
export const signed = {
  see: 'See what you have signed',
  title: 'What you have signed',
  lead: 'This list is kept beside your signer file. Only you can open it.',
  none: 'There is nothing in your list yet.',
  whoLead: 'Say who you are. Your list opens with your signer file.',
  by: (name: string, date: string) => `${name}, ${date}`,
  notListed: 'It is signed, but it could not be added to the list beside your signer file.'
};
