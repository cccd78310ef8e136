import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { diagnostic, type Diagnostic, type Locate } from '../archive/diagnostic.ts';
import type { MdxComponent } from '../archive/theme.ts';
import { MDX_COMPONENTS } from '../markdown/mdx.ts';
import { type Expectations, readFields } from './validation.ts';

/** One entry of `theme/mdx.yaml`. */
export const mdxComponentSchema = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
  attributes: z.tuple([z.string().regex(/^[a-z][A-Za-z0-9]*$/)], z.string().regex(/^[a-z][A-Za-z0-9]*$/)),
});

const expectations: Expectations = {
  name: 'componentName',
  attributes: 'attributeNames',
  'attributes.*': 'attributeNames',
};

/** Validates `theme/mdx.yaml`: the theme's components for `.mdx` articles, each a file in `theme/mdx`. */
export function readMdxComponents(
  folder: string,
  data: unknown,
  locate: Locate,
): [MdxComponent[], Diagnostic[]] {
  const items: unknown = data ?? [];
  if (!Array.isArray(items))
    return [[], [diagnostic(locate([]), 'invalid-field', { field: 'mdx.yaml', expected: 'mdxComponents' })]];
  const found: MdxComponent[] = [];
  const diagnostics: Diagnostic[] = [];
  items.forEach((item: unknown, index) => {
    const fields = readFields(mdxComponentSchema, item, (path) => locate([index, ...path]), expectations);
    if (Array.isArray(fields)) {
      diagnostics.push(...fields);
      return;
    }
    const { name } = fields;
    const place = locate([index, 'name']);
    if (MDX_COMPONENTS.some((ours) => ours.name === name))
      diagnostics.push(diagnostic(place, 'reserved-component', { name }));
    else if (found.some((other) => other.name === name))
      diagnostics.push(diagnostic(place, 'duplicate-name', { name }));
    else if (!existsSync(join(folder, 'mdx', `${name}.astro`)))
      diagnostics.push(diagnostic(place, 'theme-file', { file: `theme/mdx/${name}.astro` }));
    else found.push(fields);
  });
  return [found, diagnostics];
}
