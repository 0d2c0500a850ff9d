import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";
import { type Address, renderAddress } from "./address.ts";
import { leaveGuarded } from "./leave-guard.ts";
import { visit } from "./use-address.ts";

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> {
  readonly to: Address;
  /** It opens something over the present page. */
  readonly opensFlyout?: boolean;
  readonly onVisit?: () => void;
}

/** A link within the application: a real one, which a new tab or a copy takes as it is. */
export function Link({ to, opensFlyout = false, onVisit, ...rest }: LinkProps): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    leaveGuarded(to, () => {
      visit(to, { openedHere: opensFlyout });
      onVisit?.();
    });
  };
  return <a {...rest} href={renderAddress(to)} onClick={follow} />;
}
