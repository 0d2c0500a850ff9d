import { isMap, isNode, isSeq } from "yaml";

/** Where a node's own text ends: before the comments and blank lines that YAML counts to it. */
export function contentEnd(text: string, node: unknown): number {
  if (!isNode(node)) return 0;
  let end = node.range?.[1] ?? 0;
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    end = Math.max(contentEnd(text, last?.key), contentEnd(text, last?.value));
  } else if (isSeq(node) && node.flow !== true) end = Math.max(contentEnd(text, node.items.at(-1)), node.range?.[0] ?? 0);
  while (end > 0 && /\s/.test(text[end - 1] ?? "")) end--;
  return end;
}
