import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { loadPart } from "./load-part.ts";

/** What stands in the place of a page, or of a card, whose code is on its way. */
export const WhileLoading = createContext<ReactNode>(null);

/**
 * A page, or a card, whose code is loaded when it is first drawn; afterwards it is there at once.
 *
 * Not by React's own `lazy`: that keeps what stands in its place for 300 ms, however soon the code comes.
 */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function LazyPage(props: Props): ReactNode {
    const placeholder = useContext(WhileLoading);
    const [Page, setPage] = useState(() => known);
    const [failure, setFailure] = useState<Error>();
    useEffect(() => {
      if (Page !== undefined) return;
      void loadPart(load).then(
        (loaded) => {
          known = loaded;
          setPage(() => loaded);
        },
        (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
      );
    }, [Page]);
    if (failure !== undefined) throw failure;
    return Page === undefined ? placeholder : <Page {...props} />;
  };
}
