import type { ReactNode } from "react";
import type { AboutAnswer } from "../../api/contract/about.ts";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { Address } from "../address/address.ts";
import { rangeOf } from "../period/range-of.ts";
import { useMessages } from "../preferences/messages-context.tsx";

interface KeptNoteProps {
  readonly address: Address;
  readonly about: AboutAnswer;
  readonly stored: DayRange;
}

/** On every page about days of which messages are no longer kept: what its numbers open is not all that they count. */
export function KeptNote({ address, about: { messagesFrom }, stored }: KeptNoteProps): ReactNode {
  const { text, format } = useMessages();
  if (messagesFrom === null || rangeOf(address.period, stored).from >= messagesFrom) return null;
  return <p className="kept-note quiet-text small">{text.period.messagesFrom(format.day(messagesFrom))}</p>;
}
