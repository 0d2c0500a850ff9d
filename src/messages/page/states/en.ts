/** Texts of first run, empty, error and missing pages. */
export const states = {
  loading: "Loading",
  firstRunTitle: "No mail has been read yet",
  firstRun: "Give Postseal the log of a mail server. It reads the whole file, then follows it.",
  firstRunReading: "The log is being read; the first numbers appear as soon as a message is found.",
  emptyTitle: "No mail in these days",
  empty: (stored: string) => `The store holds mail of ${stored}.`,
  emptyOpen: (range: string) => `Show ${range}`,
  errorTitle: "This could not be shown",
  retry: "Try again",
  unreachable: "Postseal does not answer.",
  unreachableHint: "Check that it is still running. This page asks again by itself.",
  stale: "Postseal does not answer: these are the last numbers it gave.",
  notFoundTitle: "There is no such page",
  notFound: "The address does not name a page of Postseal.",
  toMailFlow: "Open Mail flow",
};
