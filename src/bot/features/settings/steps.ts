import { LEAST_LOCK_DAYS } from '../../../domain/gates/index.ts';
import { basisPoints, mills } from '../../../domain/money.ts';
import { type ChatSettings } from '../../../domain/settings.ts';
import { type SteppedField } from '../../callbacks/settings-callbacks.ts';

const NET_STEPS = [0, 100, 250, 500, 1000, 2000, 3000, 5000, 10_000, 20_000, 50_000, 100_000];
const ROI_STEPS = [0, 100, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000, 5000];
const DAY_STEPS = [0, 5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300];
const SALES_STEPS = [0, 2, 5, 10, 20, 35, 50, 70, 100, 200];
/** Beyond the last one any lock will do. */
const LOCK_STEPS = [LEAST_LOCK_DAYS, 8, 10, 12, 14, 21, 30, Infinity];

/** One step up or down of a filter; at the end of the steps it stays as it is. */
export function stepFilter(
  field: SteppedField,
  step: 'up' | 'down',
  settings: ChatSettings,
): Partial<ChatSettings> {
  switch (field) {
    case 'net':
      return { minNet: mills(stepOn(NET_STEPS, settings.minNet, step)) };
    case 'roi':
      return { minRoi: basisPoints(stepOn(ROI_STEPS, settings.minRoi, step)) };
    case 'day':
      return { minRoiPerDay: basisPoints(stepOn(DAY_STEPS, settings.minRoiPerDay, step)) };
    case 'sales':
      return { minSales: stepOn(SALES_STEPS, settings.minSales, step) };
    case 'lock': {
      const days = stepOn(LOCK_STEPS, settings.maxLockDays ?? Infinity, step);
      return { maxLockDays: days === Infinity ? null : days };
    }
  }
}

function stepOn(steps: readonly number[], value: number, step: 'up' | 'down'): number {
  const next = step === 'up' ? steps.find((each) => each > value) : steps.findLast((each) => each < value);
  return next ?? value;
}
