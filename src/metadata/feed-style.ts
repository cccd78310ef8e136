import type { Tokens } from '../archive/theme.ts';
import { SCHEMES } from '../styles/colors.ts';

/** The style of feeds for people who open one in the browser: headlines and teasers, without the machine's part. */
export function feedStyle({ colors, fonts, sizes }: Tokens): string {
  const [paper, ink, accent] = (['paper', 'ink', 'accent'] as const).map((name) => {
    const { light, dark } = colors[name] ?? SCHEMES[name];
    return `light-dark(${light}, ${dark})`;
  });
  return `:root {
  color-scheme: light dark;
  background: ${paper};
  color: ${ink};
  font: 1rem/1.5 ${fonts.text ?? 'serif, sans-serif'};
}

item > title,
entry > title {
  color: ${accent};
}
${STRUCTURE.replace('40rem', sizes.measure ?? '40rem')}`;
}

const STRUCTURE = `
rss,
feed {
  display: block;
  max-width: 40rem;
  margin: 2rem auto;
  padding: 0 1rem;
}

channel,
item,
entry,
title,
subtitle,
description,
summary {
  display: block;
}

channel > title,
feed > title {
  font-size: 2rem;
  font-weight: bold;
}

item,
entry {
  margin-top: 1.5rem;
}

item > title,
entry > title {
  font-size: 1.2rem;
  font-weight: bold;
}

channel > :not(title, description, item),
feed > :not(title, subtitle, entry),
item > :not(title, description, link),
entry > :not(title, summary, published) {
  display: none;
}
`;
