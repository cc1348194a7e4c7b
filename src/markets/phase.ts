import { z } from 'zod';
import { type Phase, PHASES } from '../domain/title.ts';

const BY_WORD = new Map(PHASES.map((phase) => [phase.toLowerCase(), phase]));

/** Reads a phase however a market writes it ("PHASE_TITLE_PHASE_2", "phase-2", "Phase 2"); undefined for no phase. */
export function parsePhase(text: string): Phase | undefined {
  const word = text
    .toLowerCase()
    .replace(/^phase_title_/, '')
    .replace(/[_-]/g, ' ');
  return BY_WORD.get(word);
}

/** Writes a phase as DMarket's filters want it: "phase-2", "black-pearl". */
export function formatPhaseFilter(phase: Phase): string {
  return phase.toLowerCase().replace(' ', '-');
}

/** The phase that a field names, if it names one. */
export const phaseOrNone: z.ZodType<Phase | undefined> = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => parsePhase(text ?? ''));
