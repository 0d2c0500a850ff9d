const RELOADED_AT = "postseal.reloaded-at";
const LEAST_GAP_MS = 30_000;

/**
 * Loads a part of the application that is a file of its own.
 *
 * After an upgrade of the server a page that has been open for days asks for files that are gone: it is loaded anew, once,
 * and then asks for those that are there.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (failure) {
    if (Date.now() - reloadedAt() < LEAST_GAP_MS || !(await isServerThere())) throw failure;
    rememberReload();
    window.location.reload();
    return new Promise<Part>(() => {}); // the page is about to go
  }
}

/** Without it, loading anew would leave nothing on the screen at all. */
async function isServerThere(): Promise<boolean> {
  return fetch("/").then(
    (response) => response.ok,
    () => false,
  );
}

function reloadedAt(): number {
  return Number(window.history.state?.[RELOADED_AT] ?? 0);
}

/** In the history's entry, which a reload keeps even where storage is refused. */
function rememberReload(): void {
  window.history.replaceState({ ...window.history.state, [RELOADED_AT]: Date.now() }, "");
}
