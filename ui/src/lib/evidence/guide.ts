/**
 * Guided writing: splits a text into answers to questions, and joins them again.
 * The questions are lines of the text itself, so that nothing else needs to be stored.
 */

/** A question as a line of the text. */
export type Question = string;

/** Splits a text into the answers to a guide's questions; text before the first question belongs to the first answer. */
export function takeApart(text: string, questions: Question[]): string[] {
  const answers: string[][] = questions.map(() => []);
  let at = 0;
  for (const line of text.split('\n')) {
    const question = questions.indexOf(line.trim());
    if (question >= 0) at = question;
    else answers[at]?.push(line);
  }
  return answers.map((lines) => lines.join('\n').trim());
}

/** Joins answers into a text, each under its question; unanswered questions are left out. */
export function putTogether(answers: string[], questions: Question[]): string {
  return questions
    .map((question, at) => ({ question, answer: answers[at] ?? '' }))
    .filter(({ answer }) => answer.trim() !== '')
    .map(({ question, answer }) => `${question}\n${answer}`)
    .join('\n\n');
}

/** The guide a text was written with, recognised by its questions. */
export function writtenWith<Name extends string>(text: string, guides: Record<Name, Question[]>): Name | '' {
  const lines = text.split('\n').map((line) => line.trim());
  const count = (name: Name) => guides[name].filter((question) => lines.includes(question)).length;
  const best = (Object.keys(guides) as Name[]).toSorted((a, b) => count(b) - count(a))[0];
  return best !== undefined && count(best) > 0 ? best : '';
}
