import { join } from 'node:path';
import type { Article } from '../../../archive/article.ts';
import { endOfPin } from '../../../archive/front.ts';
import { FRONT_FILE, type LocatedPin, locatedPins } from '../../../loader/front.ts';
import { isPublished } from '../../../loader/published-archive.ts';
import { renamingEdits } from '../../edit/front-text.ts';
import { SourceText } from '../../edit/source-text.ts';
import { archiveRule, type Subject } from '../rule.ts';

/** The pins of `front.yaml` with their articles. */
const pinsIn = ({ archive }: Subject): { pin: LocatedPin; article: Article }[] =>
  locatedPins(archive).map((pin) => ({
    pin,
    article: archive.articles.find(({ file }) => file === pin.file) as Article,
  }));

export const frontHidden = archiveRule({
  name: 'front-hidden',
  severity: 'warning',
  check(subject, report) {
    const { timeZone } = subject.archive.settings;
    for (const { pin, article } of pinsIn(subject)) {
      const { until = '', written, place } = pin;
      const hasEnded = endOfPin(pin, timeZone) <= subject.now;
      if (hasEnded || article.draft)
        report(place, { article: written, reason: hasEnded ? 'ended' : 'draft', until });
    }
  },
});

export const frontLater = archiveRule({
  name: 'front-later',
  severity: 'info',
  check(subject, report) {
    const { timeZone } = subject.archive.settings;
    for (const { pin, article } of pinsIn(subject)) {
      const { draft, publishAt } = article;
      if (draft || publishAt === undefined || isPublished(article, subject.now, timeZone)) continue;
      report(pin.place, { article: pin.written, from: publishAt });
    }
  },
});

export const frontMoved = archiveRule({
  name: 'front-moved',
  severity: 'warning',
  fixable: true,
  check(subject, report) {
    for (const { pin, article } of pinsIn(subject)) {
      if (!pin.isFormer) continue;
      const { text } = SourceText.read(join(subject.archive.contentDir, FRONT_FILE)) as SourceText;
      report(
        pin.place,
        { article: pin.written, to: article.url },
        renamingEdits(text, pin.written, article.url),
      );
    }
  },
});
