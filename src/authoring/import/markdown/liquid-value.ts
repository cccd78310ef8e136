import type { BodyScope } from './body-scope.ts';

/** A quoted text or a number; or the path of a variable. */
const OPERAND = /^(?:"([^"]*)"|'([^']*)'|([\w.-]+))$/;

type Filter = (text: string, argument: string, scope: BodyScope) => string;

const inFolder: Filter = (text, _argument, { basePath }) =>
  text.startsWith('/') ? basePath + text : `${basePath}/${text}`;
const same: Filter = (text) => text;

const FILTERS: Readonly<Record<string, Filter>> = {
  ...{ relative_url: inFolder, absolute_url: inFolder, url: inFolder, asset_path: same },
  ...{
    escape: same,
    xml_escape: same,
    strip: same,
    safe: same,
    raw: same,
    markdownify: same,
    smartify: same,
  },
  prepend: (text, argument) => argument + text,
  append: (text, argument) => text + argument,
  upcase: (text) => text.toUpperCase(),
  downcase: (text) => text.toLowerCase(),
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1),
};

/** The text of an expression such as `"/bild.png" | prepend: site.baseurl`; undefined if it cannot be known. */
export function liquidValue(expression: string, scope: BodyScope): string | undefined {
  const [first = '', ...filters] = expression.split(/\s*\|\s*/);
  let text = operand(first.trim(), scope);
  for (const each of filters) {
    const [, name = '', rest = ''] = /^(\w+)\s*:?\s*([^]*)$/.exec(each) ?? [];
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    const argument = rest === '' ? '' : operand(rest.trim(), scope);
    // A site's own filter makes at most another form of an address.
    if (!filter && text !== undefined && /^(?:https?:\/)?\//.test(text)) continue;
    if (!filter || text === undefined || argument === undefined) return undefined;
    text = filter(text, argument, scope);
  }
  return text;
}

function operand(text: string, scope: BodyScope): string | undefined {
  const [, double, single, path] = OPERAND.exec(text) ?? [];
  return double ?? single ?? (path === undefined ? undefined : scope.value(path));
}
