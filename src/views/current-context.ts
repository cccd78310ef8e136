import { useWords } from '../i18n/messages.ts';
import type { RenderContext } from './context.ts';

/**
 * The render context of this process. Astro bundles the layouts into separate modules, so it is passed to them through a global.
 */
const KEY = Symbol.for('nachlese.render-context');
const shared = globalThis as { [KEY]?: RenderContext };

export function setCurrentContext(context: RenderContext): void {
  shared[KEY] = context;
  useWords(context.theme.words);
}

export function currentContext(): RenderContext {
  const context = shared[KEY];
  if (!context)
    throw new Error('The Nachlese integration has not loaded the content; is it in astro.config.mjs?');
  return context;
}
