/** A statement by its competence, and its stage where the competence has a statement for each. */
export const named = ({ title, stage }: { title: string; stage: string }) =>
  stage ? `${title} (${stage.toLowerCase()})` : title;
