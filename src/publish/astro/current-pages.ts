import { setCurrentContext } from '../../views/current-context.ts';
import type { RenderContext } from '../../views/context.ts';
import type { PageToRender } from '../../site/page.ts';
import type { PageKind, PropsOf } from '../../views/props.ts';

/**
 * The pages that this process renders or previews. Astro bundles the routes into modules of their own, so the program that loads
 * the content hands the pages over to them in a global.
 */
interface CurrentPages {
  byKind: ReadonlyMap<string, readonly PageToRender[]>;
  paths: ReadonlySet<string>;
}

const KEY = Symbol.for('nachlese.current-pages');
const shared = globalThis as { [KEY]?: CurrentPages };

/** Hands pages to the routes, with what the routes need of the site. */
export function setCurrentPages(context: RenderContext, pages: readonly PageToRender[]): void {
  setCurrentContext(context);
  shared[KEY] = {
    byKind: Map.groupBy(pages, ({ kind }) => kind),
    paths: new Set(pages.map(({ path }) => path)),
  };
}

/** Whether the page at this path is to be rendered. */
export const isPlanned = (path: string): boolean => currentPages().paths.has(path);

function currentPages(): CurrentPages {
  const pages = shared[KEY];
  if (!pages)
    throw new Error('The Nachlese integration has not loaded the content; is it in astro.config.mjs?');
  return pages;
}

/**
 * `getStaticPaths` of a route: its pages, with the last segments of their paths as parameters, in the order of `names`. A name
 * that begins with `...` takes all remaining segments. A file ending belongs to the route's name and is cut off.
 */
export function staticPaths<K extends PageKind>(
  kind: K,
  names: readonly string[],
): { params: Record<string, string>; props: PropsOf[K] }[] {
  return (currentPages().byKind.get(kind) ?? []).map((page) => ({
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

/** The props of the only page of its kind. */
export function onlyProps<K extends PageKind>(kind: K): PropsOf[K] {
  const [page] = currentPages().byKind.get(kind) ?? [];
  if (!page) throw new Error(`There is no page of the kind ${kind}`);
  return page.props() as PropsOf[K];
}
