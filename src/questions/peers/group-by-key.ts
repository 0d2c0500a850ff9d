/** Things that are alike in one respect, in the order in which the first of each came. */
export function groupByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** The messages of all of them. */
export function messagesOf(items: readonly { readonly messages: number }[]): number {
  return items.reduce((sum, { messages }) => sum + messages, 0);
}
