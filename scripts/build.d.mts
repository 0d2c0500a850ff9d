/** What became of a build. */
export type Built = { readonly ok: true } | { readonly ok: false; readonly message: string };

export function buildServer(options?: { readonly onStart?: () => void }): Promise<Built>;
export function buildAll(options?: { readonly onStart?: () => void }): Promise<Built>;
