import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { loadPart } from "./load-part.ts";

/** A page that is loaded when it is opened. */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await loadPart(load) }));
}
