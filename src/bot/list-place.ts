/** How a list of deals can be ordered: by risked daily return and confidence, or by one figure alone. */
export const SORTS = ['rank', 'roi', 'net', 'day', 'instant'] as const;

/** One such order. */
export type Sort = (typeof SORTS)[number];

/** Which of a scan's two lists is shown. */
export const LISTS = ['deals', 'closest'] as const;

/** One such list. */
export type ListName = (typeof LISTS)[number];

/** Where in a scan's lists a person is; pages count from 0. */
export interface ListPlace {
  readonly list: ListName;
  readonly page: number;
  readonly sort: Sort;
}
