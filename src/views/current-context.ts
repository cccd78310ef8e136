import type { RenderContext } from './context.ts';

/** The render context of this process. Astro bundles the layouts into modules of their own, so a global carries it to them. */
const KEY = Symbol.for('nachlese.render-context');
const shared = globalThis as { [KEY]?: RenderContext };

export function setCurrentContext(context: RenderContext): void {
  shared[KEY] = context;
}

export function currentContext(): RenderContext {
  const context = shared[KEY];
  if (!context)
    throw new Error('The Nachlese integration has not loaded the content; is it in astro.config.mjs?');
  return context;
}
