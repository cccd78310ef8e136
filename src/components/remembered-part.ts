import { MarkupMemory } from '../card/markup-memory.ts';

const memory = new MarkupMemory();

/** The HTML of a part of pages; a promise only where it has to be rendered, as Astro renders what waits at greater cost. */
export function rememberedPart(
  of: object,
  as: string,
  render: () => Promise<string>,
): string | Promise<string> {
  // The dev server shows what somebody has just changed in a component.
  if (import.meta.env.DEV) return render();
  return memory.get(of, as) ?? render().then((html) => memory.set(of, as, html));
}
