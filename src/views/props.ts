import type { ArticleProps } from './article.ts';
import type { DayProps, MonthProps, YearProps } from './calendar.ts';
import type { FragmentProps } from './fragment.ts';
import type { FrontProps } from './front.ts';
import type { ListProps, PeriodProps } from './list.ts';
import type { OverviewProps, SearchProps } from './overview.ts';
import type { NotFoundProps, StandingProps } from './standing.ts';

/** The props of each kind of page. */
export interface PropsOf {
  front: FrontProps;
  article: ArticleProps;
  list: ListProps;
  period: PeriodProps;
  year: YearProps;
  month: MonthProps;
  day: DayProps;
  overview: OverviewProps;
  archive: OverviewProps;
  standing: StandingProps;
  fragment: FragmentProps;
  search: SearchProps;
  notFound: NotFoundProps;
}
