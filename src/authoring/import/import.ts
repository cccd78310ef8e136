import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import type { ImportTexts } from '../../i18n/import.ts';
import { SourceText } from '../edit/source-text.ts';
import { editList } from '../edit/yaml-list.ts';
import { Files } from './files.ts';
import { importedArticle, type ImportContext } from './imported-article.ts';
import { importedPage } from './imported-page.ts';
import { type Loss, Losses } from './losses/losses.ts';
import type { Mapping } from './mapping.ts';
import { Media } from './media.ts';
import { type ImportPlan, planImport } from './plan.ts';
import type { PlannedPost } from './planner.ts';
import type { Post, Source } from './post.ts';
import { comparedViews, unexplained, type Unexplained } from './proof/proof.ts';
import { repairedPosts } from './text/repaired-posts.ts';
import { Review } from './review/review.ts';
import { redirectToPages } from './page-redirects.ts';
import { removeStarter, untouchedStarter, withoutStarter } from './starter.ts';
import { ImportState } from './state.ts';
import { postsStep, readingStep, silently, type Step } from './steps.ts';
import { Terms } from './terms/terms.ts';

export type Counts = Parameters<ImportTexts['summary']>[0];

export interface ImportReport {
  counts: Counts;
  losses: Loss[];
  /** Differences between posts and their articles that no loss accounts for. */
  unexplained: Unexplained[];
}

/** The folders of an import besides the content, and who shows how far it is. */
export interface ImportOptions {
  /** The old site's uploads. */
  media?: string | undefined;
  /** Where the pages of the review are written. */
  review?: string | undefined;
  /** The newsroom's static files. */
  publicDir?: string | undefined;
  step?: Step;
}

/**
 * Imports the posts of a source as articles of the archive, in two passes: the first gives every post its path and
 * addresses, the second writes the files. Files of the last import that nobody has changed are updated; what an author
 * edited, moved or removed stays that way.
 */
export async function importPosts(
  source: Source,
  mapping: Mapping,
  archive: Archive,
  { media = source.folder, review, publicDir, step = silently }: ImportOptions = {},
): Promise<ImportReport> {
  const { contentDir, vocabularies } = archive;
  const losses = new Losses();
  const state = new ImportState(contentDir);
  const starter = untouchedStarter(archive);
  const plan = await readingStep(source, step, (read) =>
    planImport(source, mapping, withoutStarter(archive, starter), state, losses, read),
  );
  const terms = new Terms(vocabularies, mapping, losses, {
    ...plan.terms,
    parentOf: source.parentTerm,
  });
  const context: ImportContext = {
    source,
    mapping,
    losses,
    terms,
    addresses: plan.addresses,
    media: new Media(contentDir, media),
    files: new Files({ publicDir, media }, plan.addresses, losses),
    ownFields: archive.ownFields,
    language: archive.settings.language,
    review: review === undefined ? undefined : new Review(review, archive.settings.language),
  };
  const { counts, differences } = await postsStep(plan.posts.size, step, (passed) =>
    write(plan, state, context, contentDir, passed),
  );
  for (const [file, names] of Object.entries(terms.added)) {
    if (names.size === 0) continue;
    editList(contentDir, file, ({ add }) => {
      for (const [name, slug] of [...names].sort(([a], [b]) => (a < b ? -1 : 1)))
        add({ name, ...(slug !== undefined && { slug }) });
    });
  }
  if (starter && counts.written > 0) {
    removeStarter(starter, contentDir);
    losses.add('starter', '', starter.title, starter.file);
  }
  redirectToPages(archive, plan.posts.values());
  state.save();
  context.review?.finish(losses.list());
  return { counts, losses: losses.list(), unexplained: differences };
}

async function write(
  plan: ImportPlan,
  state: ImportState,
  context: ImportContext,
  contentDir: string,
  passed: () => void,
): Promise<{ counts: Counts; differences: Unexplained[] }> {
  const { read, skipped } = plan;
  const differences: Unexplained[] = [];
  const counts = { read, skipped, written: 0, updated: 0, unchanged: 0, kept: 0, gone: 0 };
  const done = new Set<PlannedPost>();
  // The first pass has already reported what cannot be read.
  for await (const post of repairedPosts(context.source, () => undefined, context.mapping.types)) {
    const planned = plan.posts.get(post.key);
    if (!planned || done.has(planned)) continue;
    done.add(planned);
    passed();
    const status = state.statusOf(post.key, planned.file);
    if (status === 'edited' || planned.isWithdrawn) counts.kept++;
    else if (status === 'gone') counts.gone++;
    else {
      for (const { kind, what, example } of post.losses)
        context.losses.add(kind, what, example || post.title, post.place);
      const text = planned.isPage
        ? importedPage(post, planned, context)
        : importedArticle(post, planned, context);
      const difference = proof(post, planned, text, context);
      if (difference) differences.push(difference);
      if (state.isWritten(post.key, text)) counts.unchanged++;
      else {
        state.writes(post.key, planned.file, text);
        renew(join(contentDir, planned.file), text);
        counts[status === 'new' ? 'written' : 'updated']++;
      }
    }
  }
  return { counts, differences };
}

/** Compares a post with its article, and shows them side by side if that is wanted. */
function proof(
  post: Post,
  { file }: PlannedPost,
  text: string,
  { source, language, losses, review }: ImportContext,
): Unexplained | undefined {
  const proven = { post, file, text, effects: losses.takeEffects() };
  const views = comparedViews(proven, { source, language });
  const difference = unexplained(proven, views);
  review?.add({ post, file, losses: losses.of(post.place), difference, views });
  return difference;
}

/** Writes an article; an existing file keeps its line ends. */
function renew(path: string, text: string): void {
  const source = existsSync(path) ? SourceText.read(path) : undefined;
  if (source) source.rewritten(text).write(path);
  else writeAtomically(path, text);
}
