import type { Rule } from '../../archive/diagnostic.ts';
import type { CheckRule } from '../../i18n/rules.ts';
import type { Severity } from '../finding.ts';
import type { ArchiveRule, DocumentRule } from './rule.ts';
import { accidentalBlock } from './rules/accidental-block.ts';
import { apostrophe } from './rules/apostrophe.ts';
import {
  invisibleCharacter,
  lineEnds,
  noBreakSpace,
  unfitCharacter,
  unicodeForm,
} from './rules/characters.ts';
import { dateOrder } from './rules/date-order.ts';
import { doubleWord } from './rules/double-word.ts';
import { emphasisOpen } from './rules/emphasis-open.ts';
import { emptyBody } from './rules/empty-body.ts';
import { exportOff } from './rules/export-off.ts';
import { fieldMarkup } from './rules/field-markup.ts';
import { frontHidden, frontLater, frontMoved } from './rules/front.ts';
import { frontmatterOrder } from './rules/frontmatter-order.ts';
import { futureChange, futureDate } from './rules/future-date.ts';
import { headingMark, headingUnderline } from './rules/heading-mark.ts';
import { headingEmpty, headingOrder } from './rules/headings.ts';
import { imageOversized, imageSmall } from './rules/image-size.ts';
import { imageAlt, imageCredit } from './rules/image-text.ts';
import { backslash, entity, foreignMarkup } from './rules/leftovers.ts';
import { linkBroken, linkDropped } from './rules/link-syntax.ts';
import { linkText } from './rules/link-text.ts';
import { linkForm, linkFragment, linkRedirected, linkTarget, linkUnpublished } from './rules/links.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { numberRange } from './rules/number-range.ts';
import { pathInFolder } from './rules/path-in-folder.ts';
import { quotationMarks } from './rules/quotation-marks.ts';
import { redirectTarget } from './rules/redirects.ts';
import { referenceUndefined, referenceUnused } from './rules/references.ts';
import { relativeDay } from './rules/relative-day.ts';
import { spacing } from './rules/spacing.ts';
import { spelling } from './rules/spelling.ts';
import { strayHtml } from './rules/stray-html.ts';
import { tableCell, tableUnread } from './rules/tables.ts';
import { teaserLength } from './rules/teaser-length.ts';
import { themeTokens } from './rules/theme-tokens.ts';
import { titleLength, titleMark } from './rules/title.ts';
import { indentedCode, unclosed } from './rules/unclosed.ts';
import { unfilled } from './rules/unfilled.ts';
import { unusedFile, unusedImage } from './rules/unused-image.ts';
import { urlPromise } from './rules/url-promise.ts';
import { siteMoved } from './rules/site-moved.ts';
import { urlWords } from './rules/url-words.ts';
import { wrongWeekday } from './rules/weekday.ts';
import { yamlComment, yamlWords } from './rules/yaml-words.ts';

type Named<R> = { [K in CheckRule]?: R };

/** Every rule that checks one file by itself. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  ...[yamlWords, yamlComment],
  ...[titleLength, titleMark, teaserLength, fieldMarkup, emptyBody, frontmatterOrder, dateOrder],
  ...[headingOrder, headingEmpty, linkText],
  ...[
    accidentalBlock,
    headingMark,
    headingUnderline,
    emphasisOpen,
    tableCell,
    tableUnread,
    unclosed,
    indentedCode,
  ],
  ...[
    referenceUndefined,
    referenceUnused,
    linkBroken,
    linkDropped,
    entity,
    foreignMarkup,
    unfilled,
    backslash,
  ],
  ...[imageAlt, imageCredit, imageSmall, imageOversized],
  ...[quotationMarks, apostrophe, numberRange, spacing, doubleWord, wrongWeekday, relativeDay],
  ...[strayHtml, invisibleCharacter, unfitCharacter, noBreakSpace, unicodeForm, lineEnds],
];

/** Every rule that needs the whole archive. */
export const ARCHIVE_RULES: readonly ArchiveRule[] = [
  ...[urlPromise, urlWords, siteMoved, pathInFolder, exportOff, themeTokens],
  ...[linkTarget, linkFragment, linkRedirected, linkUnpublished, linkForm],
  ...[redirectTarget, frontHidden, frontLater, frontMoved, nearDuplicate],
  ...[futureDate, futureChange, unusedImage, unusedFile, spelling],
];

const SEVERITIES_OF_RULES: Named<Severity> = Object.fromEntries(
  [...DOCUMENT_RULES, ...ARCHIVE_RULES].map(({ name, severity }) => [name, severity]),
);

/** The severity of a rule. Whatever the catalog refuses is an error, unless a setting says otherwise. */
export const severityOf = (rule: Rule | CheckRule): Severity =>
  (SEVERITIES_OF_RULES as Record<string, Severity>)[rule] ?? 'error';

/** Names of the rules that `--fix` can fix. */
export const FIXABLE: ReadonlySet<string> = new Set(
  [...DOCUMENT_RULES, ...ARCHIVE_RULES].filter(({ fixable }) => fixable).map(({ name }) => name),
);
