import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_LAYOUT, hideCard, isFirstLayout, moveCard, parseCardLayout, renderCardLayout, showCard, shownCards } from "./card-layout.ts";
import { WIDGET_IDS } from "./widgets.ts";

const FIRST = ["flow", "insights", "over-time", "smtp-auth", "peers", "map", "domains", "failures", "sources"];

describe("a kept layout", () => {
  test("is the first one when nothing is kept", () => {
    expect(shownCards(parseCardLayout(null))).toEqual(FIRST);
    expect(isFirstLayout(parseCardLayout(null))).toBe(true);
  });

  test("keeps order and what is hidden", () => {
    const layout = parseCardLayout("sources,-flow,insights,over-time,smtp-auth,peers,map,domains,failures");
    expect(shownCards(layout)).toEqual(["sources", "insights", "over-time", "smtp-auth", "peers", "map", "domains", "failures"]);
    expect([...layout.hidden]).toEqual(["flow"]);
  });

  test("of an earlier release gets the new cards where they stand at first", () => {
    expect(shownCards(parseCardLayout("sources,flow,insights"))).toEqual([
      "sources",
      "flow",
      "insights",
      "over-time",
      "smtp-auth",
      "peers",
      "map",
      "domains",
      "failures",
    ]);
    expect(shownCards(parseCardLayout("insights,sources"))[0]).toBe("flow");
  });

  test("that is damaged loses no card and doubles none", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WIDGET_IDS), fc.string(), fc.constantFrom("-flow", "-map"))), (names) => {
        const { order } = parseCardLayout(names.join(","));
        expect(order.toSorted()).toEqual(FIRST.toSorted());
      }),
    );
  });

  test("is read back as it was written", () => {
    const any = fc.record({
      order: fc.shuffledSubarray([...WIDGET_IDS], { minLength: WIDGET_IDS.length }),
      hidden: fc.subarray([...WIDGET_IDS]),
    });
    fc.assert(
      fc.property(any, ({ order, hidden }) => {
        const layout = parseCardLayout(renderCardLayout({ order, hidden: new Set(hidden) }));
        expect(layout).toEqual({ order, hidden: new Set(order.filter((id) => hidden.includes(id))) });
      }),
    );
  });
});

describe("a card", () => {
  test("moves past its neighbour, and past the hidden ones between", () => {
    const layout = hideCard(FIRST_LAYOUT, "insights");
    expect(moveCard(layout, "flow", 1).order.slice(0, 3)).toEqual(["insights", "over-time", "flow"]);
    expect(moveCard(layout, "over-time", -1).order.slice(0, 3)).toEqual(["over-time", "flow", "insights"]);
  });

  test("stays at an edge", () => {
    expect(moveCard(FIRST_LAYOUT, "flow", -1)).toBe(FIRST_LAYOUT);
    expect(moveCard(FIRST_LAYOUT, "sources", 1)).toBe(FIRST_LAYOUT);
  });

  test("comes back to its place", () => {
    expect(isFirstLayout(showCard(hideCard(FIRST_LAYOUT, "map"), "map"))).toBe(true);
  });
});
