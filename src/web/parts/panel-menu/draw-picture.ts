import { cloneDrawing, paintText, SVG_NAMESPACE } from "./clone-drawing.ts";
import { findTextLines } from "./find-text-lines.ts";
import { readSvgColour } from "./svg-colour.ts";

/** An SVG that stands alone: no style sheet, no property of the page. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const PADDING_PX = 20;
const TITLE_PX = 40;

/** What is no part of the picture: controls, and what is only read aloud. */
const NOT_DRAWN = "button, select, input, textarea, [popover], .visually-hidden, .not-drawn";

/** Draws what an element shows, its charts and the words around them, with the colours that the page has at this moment. */
export function drawPicture(element: Element, title: string): Picture {
  const box = element.getBoundingClientRect();
  const picture = document.createElementNS(SVG_NAMESPACE, "svg");
  const width = Math.ceil(Math.max(box.width, element.scrollWidth)) + 2 * PADDING_PX;
  const height = Math.ceil(Math.max(box.height, element.scrollHeight)) + TITLE_PX + 2 * PADDING_PX;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) picture.setAttribute(name, `${value}`);
  picture.append(surfaceOf(element), titleOf(element, title));
  const origin = { x: box.left - element.scrollLeft - PADDING_PX, y: box.top - element.scrollTop - PADDING_PX - TITLE_PX };
  for (const drawn of drawingsIn(element)) {
    picture.append(...(drawn instanceof SVGSVGElement ? [placeDrawing(drawn, origin)] : placeText(drawn, origin)));
  }
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

interface Origin {
  readonly x: number;
  readonly y: number;
}

/** The charts and texts, in the order in which they stand. */
function drawingsIn(element: Element): readonly (SVGSVGElement | Text)[] {
  const found: (SVGSVGElement | Text)[] = [];
  const visit = (node: Node) => {
    if (node instanceof Text) found.push(node);
    if (!(node instanceof Element) || node.matches(NOT_DRAWN) || !node.checkVisibility()) return;
    if (node instanceof SVGSVGElement) found.push(node);
    else for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return found;
}

function placeDrawing(drawing: SVGSVGElement, origin: Origin): SVGElement {
  const box = drawing.getBoundingClientRect();
  const placed = cloneDrawing(drawing);
  const { width, height } = box;
  for (const [name, value] of Object.entries({ x: box.left - origin.x, y: box.top - origin.y, width, height })) {
    placed.setAttribute(name, round(value));
  }
  return placed;
}

function placeText(node: Text, origin: Origin): readonly SVGElement[] {
  const { parentElement } = node;
  if (parentElement === null) return [];
  return findTextLines(node).map(({ text, left, right, baseline, isRight }) => {
    const line = document.createElementNS(SVG_NAMESPACE, "text");
    line.textContent = text;
    line.setAttribute("x", round((isRight ? right : left) - origin.x));
    line.setAttribute("y", round(baseline - origin.y));
    if (isRight) line.setAttribute("text-anchor", "end");
    paintText(line, parentElement, "color");
    return line;
  });
}

function titleOf(element: Element, title: string): SVGElement {
  const line = document.createElementNS(SVG_NAMESPACE, "text");
  line.textContent = title;
  line.setAttribute("x", String(PADDING_PX));
  line.setAttribute("y", String(PADDING_PX + 16));
  paintText(line, element, "color");
  line.setAttribute("font-size", "16px");
  line.setAttribute("font-weight", "600");
  return line;
}

/** The ground on which the element stands. */
function surfaceOf(element: Element): SVGElement {
  const ground = document.createElementNS(SVG_NAMESPACE, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  let colour = "none";
  for (let around: Element | null = element; around !== null && colour === "none"; around = around.parentElement) {
    ({ colour } = readSvgColour(getComputedStyle(around).backgroundColor));
  }
  ground.setAttribute("fill", colour);
  return ground;
}

function round(pixels: number): string {
  return String(Math.round(100 * pixels) / 100);
}
