import { type ComponentChildren, type JSX } from 'preact';
import { formatDeposit, formatPayout } from '../../../bot/views/settings/amounts.ts';
import {
  type SteppedField,
  type TypedField as FieldName,
} from '../../../bot/callbacks/settings-callbacks.ts';
import { type PlainKey } from '../../../bot/words/translate.ts';
import { changeSettings, type Settings } from '../../state/settings.ts';
import { type PageWords, words } from '../../state/words.ts';
import { TypedField } from './typed-field.tsx';

const NAMES = {
  net: 'settings-net',
  roi: 'settings-roi',
  day: 'settings-day',
  sales: 'app-set-sales',
  lock: 'app-set-lock',
  from: 'app-price-from',
  to: 'app-price-to',
  budget: 'app-set-budget',
  deposit: 'app-set-deposit',
  payout: 'app-set-payout',
} as const satisfies Readonly<Record<FieldName, PlainKey>>;

/** What is typed to take a value back, and shown where there is none. */
const NONE = '-';

/** One of the values of /settings that are typed. */
export function ValueField({
  field,
  known: { settings },
}: {
  readonly field: FieldName;
  readonly known: Settings;
}): JSX.Element {
  const spoken = words();
  return (
    <TypedField
      label={spoken.t(NAMES[field])}
      value={writeValue(field, settings, spoken)}
      isFigure={field !== 'deposit' && field !== 'payout'}
      toChange={(text) => ({ kind: 'typed', field, text })}
    />
  );
}

/** One that can be stepped, too. */
export function SteppedValue({
  field,
  known,
}: {
  readonly field: SteppedField;
  readonly known: Settings;
}): JSX.Element {
  const { t } = words();
  const name = t(NAMES[field]);
  return (
    <div class="stepped">
      <ValueField {...{ field, known }} />
      <Step field={field} step="down" label={t('app-less', { name })}>
        −
      </Step>
      <Step field={field} step="up" label={t('app-greater', { name })}>
        +
      </Step>
    </div>
  );
}

interface StepProps {
  readonly field: SteppedField;
  readonly step: 'up' | 'down';
  readonly label: string;
  readonly children: ComponentChildren;
}

function Step({ field, step, label, children }: StepProps): JSX.Element {
  return (
    <button
      type="button"
      class="round step"
      aria-label={label}
      onClick={() => void changeSettings({ kind: 'step', field, step })}
    >
      {children}
    </button>
  );
}

// eslint-disable-next-line complexity -- one flat case a value
function writeValue(field: FieldName, settings: Settings['settings'], spoken: PageWords): string {
  const { format } = spoken;
  switch (field) {
    case 'net':
      return format.limit(settings.minNet);
    case 'roi':
      return format.rate(settings.minRoi);
    case 'day':
      return format.rate(settings.minRoiPerDay);
    case 'sales':
      return String(settings.minSales);
    case 'lock':
      return settings.maxLockDays === null ? NONE : String(settings.maxLockDays);
    case 'from':
      return format.limit(settings.minPrice);
    case 'to':
      return format.limit(settings.maxPrice);
    case 'budget':
      return settings.budget === null ? NONE : format.limit(settings.budget);
    case 'deposit':
      return settings.costs.included ? formatDeposit(settings, spoken) : NONE;
    case 'payout':
      return settings.costs.included ? formatPayout(settings, spoken) : NONE;
  }
}
