/** How long a person looks at an empty terminal without a doubt. */
const SLOW_MS = 3000;

/** Waits for the work; tells that it goes on once it takes long. */
export async function tellWhenSlow<Result>(tell: () => void, work: () => Promise<Result>): Promise<Result> {
  const timer = setTimeout(tell, SLOW_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
