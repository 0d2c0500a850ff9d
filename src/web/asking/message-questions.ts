import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { MessageAnswer } from "../../api/contract/message.ts";
import type { MessagesAnswer } from "../../api/contract/messages.ts";
import type { Period } from "../../model/period.ts";
import { isCountedByRollup, type MessageFilter, setMessageFilter } from "../../questions/message-filter.ts";
import type { MessagesAddress } from "../address/formats/messages-address.ts";
import { askApi } from "./ask-api.ts";

/** The question about a page of messages, as the API takes it. */
export function messagesPath(address: MessagesAddress, range: DayRange): string {
  const parameters = selectionOf(address.filter, address.window ?? range);
  if (address.order !== "newest") parameters.set("order", address.order);
  if (address.tablePage > 1) parameters.set("page", String(address.tablePage));
  return `/api/v1/messages?${parameters}`;
}

/** All of them, as CSV. */
export function messagesCsvPath(filter: MessageFilter, stretch: DayRange | Period): string {
  return `/api/v1/messages.csv?${selectionOf(filter, stretch)}`;
}

export function messagePath(id: string): string {
  return `/api/v1/messages/${encodeURIComponent(id)}`;
}

/** A list that is counted from the facts is not counted anew with every line of the log. */
const COSTLY_REFRESH_MS = 60_000;

export function useMessageList(address: MessagesAddress, range: DayRange): UseQueryResult<MessagesAnswer> {
  const path = messagesPath(address, range);
  const isCheap = isCountedByRollup(address.filter);
  return useQuery({
    queryKey: ["messages", path],
    queryFn: ({ signal }) => askApi<MessagesAnswer>(path, signal),
    meta: { isLive: isCheap },
    ...(isCheap ? {} : { refetchInterval: COSTLY_REFRESH_MS }),
  });
}

/** What was logged of a message does not change, and to look it up in a compressed log means to unpack that. */
export function useMessage(id: string): UseQueryResult<MessageAnswer> {
  return useQuery({
    queryKey: ["message", id],
    queryFn: ({ signal }) => askApi<MessageAnswer>(messagePath(id), signal),
    meta: { isLive: false },
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function selectionOf(filter: MessageFilter, stretch: DayRange | Period): URLSearchParams {
  const { from, to } = stretch;
  const parameters = new URLSearchParams(
    typeof from === "string" ? { from, to: String(to) } : { since: new Date(from).toISOString(), until: new Date(to).toISOString() },
  );
  setMessageFilter(parameters, filter);
  return parameters;
}
