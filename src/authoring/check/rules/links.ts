import { basePath } from '../../../archive/base-path.ts';
import type { SiteSettings } from '../../../archive/site-settings.ts';
import { siteLink, type SiteLink } from '../../../archive/site-link.ts';
import { normalizePath } from '../../../archive/normalize-path.ts';
import { suggestion } from '../../../archive/suggestion.ts';
import { Anchors } from '../anchors.ts';
import { retarget } from '../links.ts';
import type { Link } from '../links.ts';
import { archiveRule, type Subject } from '../rule.ts';

/** Whether a link names a host. */
const isAbsolute = (href: string): boolean => /^[a-z]+:\/\/|^\/\//i.test(href);

/** The path and fragment of a link within the site, also by an address that the site had before; undefined if it leads elsewhere. */
function internal({ href, url }: Link, { url: siteUrl, movedFrom }: SiteSettings): SiteLink | undefined {
  const sites = isAbsolute(href) ? [siteUrl, ...movedFrom] : [siteUrl];
  const [target] = sites.flatMap((site) => siteLink(href, url, site) ?? []);
  const text = (part: string): string => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // a literal percent sign in the name
    }
  };
  return target && { path: text(target.path), fragment: text(target.fragment) };
}

function* internals({ links, archive }: Subject): Generator<Link & SiteLink> {
  for (const link of links) {
    const target = internal(link, archive.settings);
    if (target) yield { ...link, ...target };
  }
}

/** The path that was meant if an author has written the site's folder, from which all paths are counted. */
function withoutFolder({ archive, map }: Subject, path: string): string | undefined {
  const base = basePath(archive.settings.url);
  if (base === '' || !path.startsWith(`${base}/`)) return undefined;
  const inside = path.slice(base.length);
  return ['none', 'removed'].includes(map.at(inside).kind) ? undefined : inside;
}

export const linkTarget = archiveRule({
  name: 'link-target',
  severity: 'error',
  check(subject, report) {
    for (const link of internals(subject)) {
      const { kind } = subject.map.at(link.path);
      if (kind === 'none' || kind === 'removed')
        report(link, {
          href: link.href,
          suggestion: withoutFolder(subject, link.path) ?? subject.map.suggestion(link.path),
        });
    }
  },
});

export const linkFragment = archiveRule({
  name: 'link-fragment',
  severity: 'error',
  check(subject, report) {
    const anchors = new Anchors(subject.archive);
    for (const link of internals(subject)) {
      const { href, path, fragment } = link;
      const target = fragment === '' ? undefined : subject.map.at(path);
      if (target?.kind !== 'page' || target.file === undefined) continue;
      const known = anchors.of(target.file);
      if (!known.includes(fragment))
        report(link, { href, fragment, suggestion: suggestion(fragment, known) });
    }
  },
});

export const linkRedirected = archiveRule({
  name: 'link-redirected',
  severity: 'warning',
  fixable: true,
  check(subject, report) {
    for (const link of internals(subject)) {
      const target = subject.map.at(link.path);
      if (target.kind !== 'redirect') continue;
      const to = link.fragment === '' ? target.to : `${target.to}#${link.fragment}`;
      report(link, { href: link.href, to }, retarget(link, to));
    }
  },
});

export const linkUnpublished = archiveRule({
  name: 'link-unpublished',
  severity: 'warning',
  check(subject, report) {
    for (const link of internals(subject)) {
      const [target, own] = [subject.map.at(link.path), subject.map.at(link.url)];
      if (target.kind === 'unpublished' && own.kind !== 'unpublished')
        report(link, { href: link.href, other: target.file });
    }
  },
});

/** `https://own.example/2023/03/x` works, until the site moves or the server stops adding the slash. */
export const linkForm = archiveRule({
  name: 'link-form',
  severity: 'warning',
  fixable: true,
  check(subject, report) {
    for (const link of internals(subject)) {
      const target = subject.map.at(link.path);
      if (target.kind !== 'page' && target.kind !== 'unpublished') continue;
      if (
        !isAbsolute(link.href) &&
        (link.path === target.url || normalizePath(link.path) !== normalizePath(target.url))
      )
        continue;
      const better = link.fragment === '' ? target.url : `${target.url}#${link.fragment}`;
      report(link, { href: link.href, better }, retarget(link, better));
    }
  },
});
