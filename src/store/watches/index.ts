export { buildAlertSettingsRepository } from './alert-settings.ts';
export { buildAlertRepository } from './alerts.ts';
export { buildWatchRepository } from './watches.ts';
