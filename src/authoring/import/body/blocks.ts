/** A reusable block, which stands in a post as a reference to it. */
const REFERENCE = /<!--\s+wp:(?:core\/)?block\s+\{[^>]*?"ref"\s*:\s*(\d+)[^>]*?\}\s+\/?-->/g;
/** Blocks within blocks; more are a circle. */
const DEPTH = 8;

/** Puts the content of reusable blocks in the place of the references to them. A reference to a block that is not there stays. */
export function withReusableBlocks(body: string, blocks: ReadonlyMap<string, string>, depth = 0): string {
  if (depth === DEPTH || !body.includes('wp:')) return body;
  return body.replace(REFERENCE, (reference, id: string) => {
    const content = blocks.get(id);
    return content === undefined ? reference : withReusableBlocks(content, blocks, depth + 1);
  });
}
