import { MarkupMemory } from '../card/markup-memory.ts';

const memory = new MarkupMemory();

/** The cached HTML of a fragment. A promise only if it must be rendered first: Astro spends more time on awaited values. */
export function rememberedPart(
  of: object,
  as: string,
  render: () => Promise<string>,
): string | Promise<string> {
  // The dev server must reflect edited components.
  if (import.meta.env.DEV) return render();
  return memory.get(of, as) ?? render().then((html) => memory.set(of, as, html));
}
