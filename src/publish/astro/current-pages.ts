import type { Page, PageKind } from '../../site/page.ts';
import type { PropsOf } from '../../views/props.ts';
import type { RenderContext } from '../../views/context.ts';

/**
 * What this process renders or previews. Astro bundles the routes apart from the integration that loads the content, so the
 * two meet in one well-known place of the process.
 */
interface Current {
  context: RenderContext;
  pages: ReadonlyMap<PageKind, readonly Page[]>;
  paths: ReadonlySet<string>;
}

const KEY = Symbol.for('nachlese.current');
const shared = globalThis as { [KEY]?: Current };

/** Sets the pages that are to be rendered, and what they need of their site. */
export function setCurrent(context: RenderContext, pages: readonly Page[]): void {
  const byKind = new Map<PageKind, Page[]>();
  for (const page of pages) {
    const group = byKind.get(page.kind);
    if (group) group.push(page);
    else byKind.set(page.kind, [page]);
  }
  shared[KEY] = { context, pages: byKind, paths: new Set(pages.map(({ path }) => path)) };
}

const WAITED = Symbol.for('nachlese.waited-pages');
const waited = globalThis as { [WAITED]?: Promise<readonly Page[]> | undefined };

/** The same, with pages that become known while Astro already bundles. */
export function setCurrentLater(context: RenderContext, pages: Promise<readonly Page[]>): void {
  setCurrent(context, []);
  waited[WAITED] = pages;
}

/** Waits until it is known which pages are to be rendered. */
export async function pagesKnown(): Promise<void> {
  const pages = await waited[WAITED];
  if (pages) setCurrent(currentContext(), pages);
}

/** The context of this process, where somebody has set one. */
export const knownContext = (): RenderContext | undefined => shared[KEY]?.context;

/** Whether the page at this path is to be rendered. */
export const isPlanned = (path: string): boolean => current().paths.has(path);

function current(): Current {
  const found = shared[KEY];
  if (!found)
    throw new Error('The Nachlese integration has not loaded the content; is it in astro.config.mjs?');
  return found;
}

export const currentContext = (): RenderContext => current().context;

/**
 * `getStaticPaths` of a route: its pages, with the path's last segments as parameters in the order of `names`; a name with
 * `...` takes all that is left. The ending of a file stands in the name of its route.
 */
export function staticPaths<K extends PageKind>(
  kind: K,
  names: readonly string[],
): { params: Record<string, string>; props: PropsOf[K] }[] {
  return (current().pages.get(kind) ?? []).map((page) => ({
    params: paramsOf(page.path, names),
    props: page.props() as PropsOf[K],
  }));
}

function paramsOf(path: string, names: readonly string[]): Record<string, string> {
  const segments = path
    .replace(/\.[a-z]+$/, '')
    .split('/')
    .filter((segment) => segment !== '');
  const own = names.at(-1)?.startsWith('...') ? segments : segments.slice(-names.length);
  return Object.fromEntries(
    names.map((name, index) =>
      name.startsWith('...') ? [name.slice(3), own.slice(index).join('/')] : [name, own[index] as string],
    ),
  );
}

/** The props of a page that has one fixed path. */
export function onlyProps<K extends PageKind>(kind: K): PropsOf[K] {
  const [page] = current().pages.get(kind) ?? [];
  if (!page) throw new Error(`There is no page of the kind ${kind}`);
  return page.props() as PropsOf[K];
}
