export {
  type AlertChannel,
  type AlertSender,
  createAlertSender,
  type DeliveryOutcome,
  type EndOutcome,
} from './alert-sender.ts';
export { type WatchDesk } from './watch-desk.ts';
export { type WatchShare } from './watch-share.ts';
export { createWatcher, type Watcher } from './watcher.ts';
