import type { ReactNode } from "react";
import type { Address } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { useMessages } from "../preferences/messages-context.tsx";

interface MessageCountProps {
  readonly count: number;
  /** The list of exactly these messages; `null` where no filter tells them from others. */
  readonly to: Address | null;
  /** What is counted, for those who hear the link without its surroundings. */
  readonly label?: string;
  readonly className?: string;
}

/** A count of messages, which opens them. Zero is quiet: there is nothing to open. */
export function MessageCount({ count, to, label, className }: MessageCountProps): ReactNode {
  const { format } = useMessages();
  const number = format.number(count);
  if (count === 0) return <span className="zero">{number}</span>;
  if (to === null) return number;
  return (
    <Link className={className} to={to} aria-label={label === undefined ? undefined : `${number}, ${label}`}>
      {number}
    </Link>
  );
}
