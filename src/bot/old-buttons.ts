/** What a tap on a scan's button gets when its results are no longer kept, or for a button that is not known. */
export const OLD_LIST = 'This list is old. Send /scan';

/** What a tap on an item's button gets when the item is not known. */
export const OLD_ITEM = 'This item is not known any more. Send /prices';
