import type { ReactNode } from "react";
import type { Address } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { useMessages } from "../preferences/messages-context.tsx";

interface CountLinkProps {
  readonly count: number;
  /** Exactly what is counted. */
  readonly to: Address;
  /** What is counted, for those who hear the number alone: `contoso.example`. */
  readonly label?: string;
  readonly className?: string;
}

/** A number that opens what it counts. There is nothing behind a zero, which stays quiet. */
export function CountLink({ count, to, label, className }: CountLinkProps): ReactNode {
  const { format } = useMessages();
  if (count === 0) return <span className="zero">{format.number(0)}</span>;
  return (
    <Link className={className} to={to} aria-label={label === undefined ? undefined : `${format.number(count)}, ${label}`}>
      {format.number(count)}
    </Link>
  );
}
