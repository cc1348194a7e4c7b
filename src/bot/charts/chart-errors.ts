import { AppError } from '../../domain/errors.ts';

/** A chart could not be drawn; the cause says why. */
export class ChartError extends AppError {
  readonly code = 'chart';
}

/** Too many charts wait to be drawn; later there is room again. */
export class ChartsBusyError extends AppError {
  readonly code = 'charts-busy';

  constructor() {
    super('too many charts are being drawn');
  }
}
