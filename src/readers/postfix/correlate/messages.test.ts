import fc from "fast-check";
import { expect, test } from "vitest";
import { lineMemory } from "../../syslog/bytes.ts";
import { findQueueId, type QueueIdPlace } from "../parse/queue-id.ts";
import { findMessage, findMessageNamed, findPlace, forgetMessage, oldestMessage, putMessage, startMessages } from "./messages.ts";
import { type Message, startMessage } from "./state.ts";

/** Short ids and long ones, of which some differ in one place only. */
function ids() {
  const letters = (unit: string, minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength });
  return fc.oneof(letters("0F", 6, 7), letters("0Bz", 11, 12), letters("4z", 15, 15), letters("0123456789ABCDEF", 10, 12));
}

function placeInLine(id: string): QueueIdPlace {
  const memory = lineMemory(Buffer.from(`...${id}: removed`));
  const place = { memory, idStart: 0, idEnd: 0, idHash: 0 };
  expect(findQueueId(place, memory, 3, memory.bytes.length)).toBe(true);
  return place;
}

test("messages are put in, found and forgotten as in a map that keeps their order", () => {
  const steps = fc.array(fc.tuple(fc.constantFrom("put", "put", "forget", "forget oldest"), ids()), { maxLength: 300 });
  fc.assert(
    fc.property(steps, (taken) => {
      const messages = startMessages();
      /** By id, in the order of arrival. */
      const model = new Map<string, Message>();
      for (const [step, id] of taken) {
        if (step === "put") {
          const message = startMessage(placeInLine(id), 0);
          putMessage(messages, message);
          model.delete(id);
          model.set(id, message);
        } else {
          const known = step === "forget" ? model.get(id) : oldestMessage(messages);
          if (known !== undefined) forgetMessage(messages, known);
          if (known !== undefined) model.delete(known.queueId);
        }
        expect(messages.count).toBe(model.size);
        expect(oldestMessage(messages)).toBe([...model.values()][0]);
        expect(findMessage(messages, placeInLine(id))).toBe(model.get(id));
        expect(findMessageNamed(messages, id)).toBe(model.get(id));
      }
      for (const [id, message] of model) expect(findMessageNamed(messages, id)).toBe(message);
    }),
    { numRuns: 200 },
  );
});

test("thousands of messages are all found, and what is forgotten leaves no trace", () => {
  const messages = startMessages();
  const all = Array.from({ length: 5000 }, (_, index) =>
    startMessage(findPlace(index.toString(16).toUpperCase().padStart(10, "0")), index),
  );
  for (const message of all) putMessage(messages, message);
  for (const message of all) expect(findMessageNamed(messages, message.queueId)).toBe(message);
  for (const message of all.slice(0, 4990)) forgetMessage(messages, message);
  for (const message of all.slice(0, 4990)) expect(findMessageNamed(messages, message.queueId)).toBeUndefined();
  for (const message of all.slice(4990)) expect(findMessageNamed(messages, message.queueId)).toBe(message);
  expect(oldestMessage(messages)).toBe(all[4990]);
});
