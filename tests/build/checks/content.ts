import type { Element } from 'hast';
import { attribute, elementsOf, textOf } from '../built-site.ts';
import { type Check, eachFile } from './check.ts';
import { addressesOf } from './links.ts';

const DATA_BLOCK = /^application\/(ld\+)?json$/;

export const sizedImages: Check = {
  claim: 'gives each image a width, a height and a text alternative',
  findings: eachFile(({ tree }) =>
    elementsOf(tree, 'img').flatMap((img) => {
      const missing = ['width', 'height', 'alt'].filter((name) => attribute(img, name) === undefined);
      return missing.length === 0 ? [] : [`img without ${missing.join()}: ${attribute(img, 'src') ?? ''}`];
    }),
  ),
};

/** Anything that a strict Content Security Policy would refuse to run; data blocks do not run. */
export const nothingInline: Check = {
  claim: 'has no inline style, script or event handler',
  findings: eachFile(({ tree }) => elementsOf(tree).flatMap(inlineParts)),
};

function inlineParts(element: Element): string[] {
  const { tagName, properties } = element;
  const attributes = Object.keys(properties).filter((name) => name === 'style' || /^on/i.test(name));
  const found = attributes.map((name) => `${tagName} with ${name}`);
  if (tagName === 'style') found.push('a style element');
  if (tagName === 'script' && textOf(element).trim() !== '') {
    if (!DATA_BLOCK.test(attribute(element, 'type') ?? '')) found.push('an inline script');
  }
  if (addressesOf(element).some((address) => /^\s*(javascript|vbscript|data):/i.test(address))) {
    found.push(`${tagName} with an address that runs`);
  }
  return found;
}

export const readableData: Check = {
  claim: 'has only valid data blocks',
  findings: eachFile(({ tree }) =>
    elementsOf(tree, 'script')
      .filter((script) => DATA_BLOCK.test(attribute(script, 'type') ?? '') && !isJson(textOf(script)))
      .map((script) => `a broken block of data: ${textOf(script).slice(0, 60)}`),
  ),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // reported as a finding
  }
}

/** Elements that a browser loads by itself. Links that a reader follows may lead elsewhere. */
const LOADED = new Set([
  'img',
  'source',
  'script',
  'iframe',
  'video',
  'audio',
  'track',
  'embed',
  'object',
  'input',
]);
const LOADED_LINKS = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;

export const ownResources: Check = {
  claim: 'loads nothing from other hosts',
  findings: eachFile(({ tree }) =>
    elementsOf(tree)
      .filter(isLoaded)
      .flatMap(addressesOf)
      .filter((address) => !/^\/(?!\/)/.test(address))
      .map((address) => `asks another host: ${address}`),
  ),
};

const isLoaded = (element: Element): boolean =>
  LOADED.has(element.tagName) ||
  (element.tagName === 'link' && LOADED_LINKS.test(attribute(element, 'rel') ?? ''));

/** Sets what the reader has chosen, which must happen before the first paint. */
const BEFORE_PAINT = /^\/(?:[^/]+\/)*_astro\/first-paint-[^/]+\.js$/;

/** A script without `defer` or `async` that is not a module blocks rendering. */
export const nothingBlocks: Check = {
  claim: 'has no render-blocking script but the one for the settings of the reader',
  findings: eachFile(({ tree }) =>
    elementsOf(tree, 'script')
      .filter((script) => attribute(script, 'src') !== undefined)
      .filter(
        (script) =>
          attribute(script, 'type') !== 'module' &&
          attribute(script, 'defer') === undefined &&
          attribute(script, 'async') === undefined &&
          !BEFORE_PAINT.test(attribute(script, 'src') ?? ''),
      )
      .map((script) => `a blocking script: ${attribute(script, 'src') ?? ''}`),
  ),
};
