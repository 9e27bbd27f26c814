/** The name of a statement: its competence, and its stage if the competence has several statements. */
export const named = ({ title, stage }: { title: string; stage: string }) =>
  stage ? `${title} (${stage.toLowerCase()})` : title;
