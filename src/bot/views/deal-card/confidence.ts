import { ENOUGH_SAMPLES } from '../../../domain/calibration.ts';
import { DOUBTS } from '../../../domain/confidence.ts';
import { type Confidence } from '../../../domain/opportunity.ts';
import { type Words } from '../../words/words.ts';
import { ends } from '../cells.ts';

/** How sure a deal is, what is doubtful of it, and how often such deals came true. */
export function formatConfidence(confidence: Confidence, { t }: Words): readonly string[] {
  const { score, grade, scored, doubts, record } = confidence;
  const isMeasured = record !== null && record.judged >= ENOUGH_SAMPLES;
  return [
    ends(t('card-confidence'), `${grade} ${score}`),
    ...doubts.map((doubt) => ` ${`-${DOUBTS[doubt]}`.padStart(3)} ${t(`doubt-${doubt}`)}`),
    ...(grade === scored ? [] : [` ${t('card-lowered', { scored })}`]),
    ...(isMeasured ? [` ${t('card-record', { scored, hits: record.hits, judged: record.judged })}`] : []),
  ];
}
