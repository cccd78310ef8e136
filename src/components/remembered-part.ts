import { MarkupMemory } from '../card/markup-memory.ts';

const memory = new MarkupMemory();

/** The HTML of a part of pages. A promise only if it must be rendered: Astro spends more on values that are awaited. */
export function rememberedPart(
  of: object,
  as: string,
  render: () => Promise<string>,
): string | Promise<string> {
  // The dev server must show changed components.
  if (import.meta.env.DEV) return render();
  return memory.get(of, as) ?? render().then((html) => memory.set(of, as, html));
}
