import { portfolioPage } from '$lib/api';

/** As long as nobody notices that a page has not turned yet. */
const AT_ONCE = 100;

/**
 * What is worth a look before an export. All of the evidence is read for it: most often that is done at once, and
 * nothing moves on the page; with thousands of pieces the page stands before it is there.
 */
export const load = async () => {
  const opening = portfolioPage();
  const there = opening.then(
    () => {},
    () => {}
  );
  await Promise.race([there, new Promise((enough) => setTimeout(enough, AT_ONCE))]);
  return { opening };
};
