/** The first bytes of some content, at most so many. */
export async function readHead(chunks: AsyncIterable<Buffer>, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(Buffer.from(chunk.subarray(0, mostBytes - length)));
    length += chunk.length;
    if (length >= mostBytes) break;
  }
  return Buffer.concat(parts);
}
