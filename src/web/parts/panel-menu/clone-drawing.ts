import { readSvgColour } from "./svg-colour.ts";

export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** What the page's style sheets may say of a part of a chart, and is written into the part itself. */
const STROKES = ["stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"] as const;
/** Meant for the page only. */
const NOT_COPIED = /^(?:class|style|role|aria-.*|data-.*|tabindex)$/;

/** A copy of a chart that carries its looks in its own attributes. */
export function cloneDrawing(drawing: SVGSVGElement): SVGElement {
  const clone = cloneElement(drawing);
  if (getComputedStyle(drawing).overflow === "visible") clone.setAttribute("overflow", "visible");
  return clone;
}

function cloneElement(element: Element): SVGElement {
  const clone = document.createElementNS(SVG_NAMESPACE, element.localName);
  for (const { name, value } of element.attributes) {
    if (!NOT_COPIED.test(name) && !name.startsWith("xmlns")) clone.setAttribute(name, value);
  }
  if (element instanceof SVGTextElement) paintText(clone, element, "fill");
  else if (element instanceof SVGGeometryElement) paintShape(clone, element);
  for (const child of element.childNodes) {
    if (child instanceof Text) clone.append(child.data);
    else if (child instanceof SVGElement && getComputedStyle(child).display !== "none") clone.append(cloneElement(child));
  }
  return clone;
}

function paintShape(clone: SVGElement, element: Element): void {
  const style = getComputedStyle(element);
  paint(clone, "fill", style.fill);
  paint(clone, "stroke", style.stroke);
  if (style.stroke === "none") return;
  for (const name of STROKES) clone.setAttribute(name, style.getPropertyValue(name));
}

/**
 * Gives a text the letters of an element.
 *
 * @param colour where the element has the colour of its letters: `color` in HTML, `fill` in SVG
 */
export function paintText(clone: SVGElement, element: Element, colour: "color" | "fill"): void {
  const style = getComputedStyle(element);
  paint(clone, "fill", style[colour]);
  for (const name of ["font-family", "font-size", "font-weight"] as const) clone.setAttribute(name, style.getPropertyValue(name));
  if (style.letterSpacing !== "normal") clone.setAttribute("letter-spacing", style.letterSpacing);
}

function paint(clone: SVGElement, name: "fill" | "stroke", computed: string): void {
  const { colour, opacity } = readSvgColour(computed);
  // A pattern is named by the document that it stands in: `url("http://host/page#id")` in some browsers.
  clone.setAttribute(name, colour.replace(/^url\(["']?[^#]*(#[^"')]+)["']?\).*$/, "url($1)"));
  if (opacity < 1) clone.setAttribute(`${name}-opacity`, String(opacity));
}
