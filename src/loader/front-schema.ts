import { FRONT_LAYOUTS } from '../archive/front.ts';
import { z } from 'astro/zod';
import type { Expectations } from './validation.ts';
import { dateOrTime, line } from './values.ts';

const pinSchema = z.strictObject({
  article: z.union([z.int().positive(), line(500)]),
  until: dateOrTime.optional(),
});

/** `content/front.yaml`. An article may stand for a pin without an end; see `loadFront`. */
export const frontSchema = z.strictObject({
  lead: pinSchema.optional(),
  pinned: z.array(pinSchema).default([]),
  blocks: z.array(line(100)).optional(),
  layout: z.enum(FRONT_LAYOUTS).optional(),
});

export const frontExpectations: Expectations = {
  lead: 'article',
  'lead.article': 'article',
  'lead.until': 'dateOrTime',
  pinned: 'list',
  'pinned.*': 'article',
  'pinned.article': 'article',
  'pinned.until': 'dateOrTime',
  blocks: 'list',
  layout: 'frontLayout',
};
