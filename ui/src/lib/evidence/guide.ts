/**
 * Help with writing: a text is taken apart into the answers to questions, and put together again.
 * The questions stand in the text as lines of their own, so that nothing is kept anywhere else.
 */

/** A question as it stands in the text. */
export type Question = string;

/** The answers of a text by the questions of a guide; what stands before the first question comes first. */
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

/** The text of answers: each under its question; a question without an answer is left out. */
export function putTogether(answers: string[], questions: Question[]): string {
  return questions
    .map((question, at) => ({ question, answer: answers[at] ?? '' }))
    .filter(({ answer }) => answer.trim() !== '')
    .map(({ question, answer }) => `${question}\n${answer}`)
    .join('\n\n');
}

/** Which of the guides a text was written with, by the questions that stand in it. */
export function writtenWith<Name extends string>(text: string, guides: Record<Name, Question[]>): Name | '' {
  const lines = text.split('\n').map((line) => line.trim());
  const count = (name: Name) => guides[name].filter((question) => lines.includes(question)).length;
  const best = (Object.keys(guides) as Name[]).toSorted((a, b) => count(b) - count(a))[0];
  return best !== undefined && count(best) > 0 ? best : '';
}
