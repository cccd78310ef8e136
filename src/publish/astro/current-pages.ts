import { setCurrentContext } from '../../views/current-context.ts';
import type { RenderContext } from '../../views/context.ts';
import type { PageToRender } from '../../site/page.ts';
import type { PageKind, PropsOf } from '../../views/props.ts';
import { onDemand } from './on-demand.ts';

/**
 * The pages that this process renders or previews. Astro bundles the routes into modules of their own, so the program that loads
 * the content hands the pages over to them in a global.
 */
interface CurrentPages {
  /** All pages of a kind; a preview, which looks for single ones, has none. */
  ofKind: (kind: string) => readonly PageToRender[];
  at: (path: string) => PageToRender | undefined;
  only: (kind: string) => PageToRender | undefined;
  isPreview: boolean;
}

const KEY = Symbol.for('nachlese.current-pages');
const shared = globalThis as { [KEY]?: CurrentPages };

/** Hands pages to the routes, with what the routes need of the site. */
export function setCurrentPages(context: RenderContext, pages: readonly PageToRender[]): void {
  setCurrentContext(context);
  const byKind = Map.groupBy(pages, ({ kind }) => kind);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  shared[KEY] = {
    ofKind: (kind) => byKind.get(kind) ?? [],
    at: (path) => byPath.get(path),
    only: (kind) => byKind.get(kind)?.[0],
    isPreview: false,
  };
}

/** Lets the routes look for the pages that a preview is asked for. */
export function previewPages(context: RenderContext, finder: Pick<CurrentPages, 'at' | 'only'>): void {
  setCurrentContext(context);
  shared[KEY] = {
    ofKind: () => [],
    at: (path) => finder.at(path),
    only: (kind) => finder.only(kind),
    isPreview: true,
  };
}

/** Whether the page at this path is to be rendered. */
export const isPlanned = (path: string): boolean => currentPages().at(path) !== undefined;

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
export function staticPaths<K extends PageKind>(kind: K, names: readonly string[]): StaticPath<K>[] {
  const staticPath = (page: PageToRender): StaticPath<K> => ({
    params: paramsOf(page.path, names),
    props: page.props() as PropsOf[K],
  });
  const pages = currentPages();
  if (!pages.isPreview) return pages.ofKind(kind).map(staticPath);
  return onDemand((path) => {
    const page = currentPages().at(path);
    return page?.kind === kind ? staticPath(page) : undefined;
  });
}

interface StaticPath<K extends PageKind> {
  params: Record<string, string>;
  props: PropsOf[K];
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
  const page = currentPages().only(kind);
  if (!page) throw new Error(`There is no page of the kind ${kind}`);
  return page.props() as PropsOf[K];
}
