export { createLiveOverlay, type LiveOverlay } from './overlay.ts';
export { createWatchedItems, watchPrices, watchScans, type WatchedItems } from './watched-items.ts';
