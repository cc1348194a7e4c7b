import { GAME_FACTS, GAMES } from '../../domain/game.ts';
import { type Mills, mills } from '../../domain/money.ts';
import { type ChatSettings, LANGUAGES } from '../../domain/settings.ts';
import { GUIDE_STEPS, type GuideStep } from '../callbacks/guide-callbacks.ts';
import { bold, markup, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { LANGUAGE_LABELS } from '../words/language-labels.ts';
import { type Words } from '../words/words.ts';
import { markChosen } from './settings/choice.ts';

/** One question of the guided start; the first says what the bot is, too. */
export function viewGuide(step: GuideStep, settings: ChatSettings, words: Words): Screen {
  const { t, html } = words;
  const place = GUIDE_STEPS.indexOf(step);
  const question = bold(t('guide-question', { number: place + 1, of: GUIDE_STEPS.length }));
  const next = GUIDE_STEPS[place + 1];
  return {
    text: stack(
      ...(place === 0
        ? [html('welcome-about', { bot: bold('Skinspread') }), html('guide-about'), markup``]
        : []),
      markup`${question} ${html(`guide-${step}`)}`,
    ),
    buttons: [
      ...choicesOf(step, settings, words),
      [
        button(
          t(next === undefined ? 'button-guide-scan' : 'button-guide-skip'),
          next === undefined ? { kind: 'guide-end' } : { kind: 'guide-step', step: next },
        ),
      ],
    ],
  };
}

type Rows = readonly (readonly Button[])[];

function choicesOf(step: GuideStep, settings: ChatSettings, words: Words): Rows {
  switch (step) {
    case 'language':
      return [
        LANGUAGES.map((language) =>
          button(markChosen(LANGUAGE_LABELS[language], language === words.language), {
            kind: 'guide-language',
            language,
          }),
        ),
      ];
    case 'game':
      return [
        GAMES.map((game) =>
          button(markChosen(GAME_FACTS[game].name, game === settings.game), { kind: 'guide-game', game }),
        ),
      ];
    case 'budget':
      return viewBudgets(settings, words);
  }
}

const BUDGETS = [
  [10_000, 25_000, 50_000],
  [100_000, 300_000, 1_000_000],
];

function viewBudgets(settings: ChatSettings, { format }: Words): Rows {
  const choice = (budget: Mills): Button =>
    button(markChosen(format.limit(budget), budget === settings.budget), { kind: 'guide-budget', budget });
  return BUDGETS.map((row) => row.map((amount) => choice(mills(amount))));
}
