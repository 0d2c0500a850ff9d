/** A list of texts as one: a long text is written down and read a hundred times as fast as its parts. */
export interface PackedTexts {
  readonly text: string;
  /** The length of each, -1 for null. */
  readonly lengths: Int32Array;
}

export function packTexts(texts: readonly (string | null)[]): PackedTexts {
  const lengths = new Int32Array(texts.length);
  for (let at = 0; at < lengths.length; at++) lengths[at] = texts[at]?.length ?? -1;
  return { text: texts.join(""), lengths }; // null adds nothing
}

export function unpackTexts({ text, lengths }: PackedTexts): readonly (string | null)[] {
  const texts: (string | null)[] = [];
  let at = 0;
  for (const length of lengths) {
    texts.push(length === -1 ? null : text.slice(at, at + length));
    at += Math.max(length, 0);
  }
  return texts;
}
