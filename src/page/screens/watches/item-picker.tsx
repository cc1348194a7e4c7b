import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Game, GAME_FACTS, GAMES } from '../../../domain/game.ts';
import { formatItemName, type ItemKey, parseItemKey } from '../../../domain/title.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { ItemName } from '../../parts/item-name.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { words } from '../../state/words.ts';
import { touch } from '../../telegram.ts';
import { useFoundItems } from './found-items.ts';

/** An item that is chosen, or none. */
export interface ItemPickerProps {
  readonly game: Game;
  readonly item: ItemKey | null;
  /** True iff no item at all is a choice, too. */
  readonly mayBeAny: boolean;
  readonly onGame: (game: Game) => void;
  readonly onItem: (item: ItemKey | null) => void;
}

/** Chooses an item by a part of its name, as /prices finds it. */
export function ItemPicker({ game, item, mayBeAny, onGame, onItem }: ItemPickerProps): JSX.Element {
  const { t } = words();
  return (
    <section class="section" aria-labelledby="picker-title">
      <h3 class="section-title" id="picker-title">
        {t('app-watch-item')}
      </h3>
      {item === null ? (
        <Search {...{ game, onGame, onItem }} />
      ) : (
        <div class="picked">
          <span class="item-line">
            <ItemName name={formatItemName(parseItemKey(item))} />
          </span>
          <button type="button" class="chip" onClick={() => onItem(null)}>
            {t('app-change')}
          </button>
        </div>
      )}
      {mayBeAny && item === null && <p class="hint">{t('app-watch-any', { game: GAME_FACTS[game].name })}</p>}
    </section>
  );
}

function Search({ game, onGame, onItem }: Pick<ItemPickerProps, 'game' | 'onGame' | 'onItem'>): JSX.Element {
  const { t } = words();
  const [text, setText] = useState('');
  const { found, problem } = useFoundItems(game, text);
  return (
    <>
      <div class="picker-line">
        <SearchField label={t('app-watch-find')} value={text} onInput={setText} />
        <GameChoice {...{ game, onGame }} />
      </div>
      <div role="status">
        {problem !== undefined && <p class="hint">{problem}</p>}
        {found?.items.length === 0 && (
          <p class="hint">{t('nothing-found', { game: GAME_FACTS[game].name, text })}</p>
        )}
        {found?.isCut === true && <p class="hint">{t('app-watch-more')}</p>}
      </div>
      <ul class="found">
        {found?.items.map((item) => (
          <li key={item.key}>
            <FoundItem {...{ item, onItem }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function GameChoice({ game, onGame }: Pick<ItemPickerProps, 'game' | 'onGame'>): JSX.Element {
  return (
    <label class="order-by">
      <span class="unseen">{words().t('settings-game')}</span>
      <select value={game} onChange={(event) => onGame(event.currentTarget.value as Game)}>
        {GAMES.map((each) => (
          <option key={each} value={each}>
            {GAME_FACTS[each].name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FoundItemProps extends Pick<ItemPickerProps, 'onItem'> {
  readonly item: Answer<'GET /items'>['items'][number];
}

function FoundItem({ item: { key, name, asks }, onItem }: FoundItemProps): JSX.Element {
  return (
    <button
      type="button"
      onClick={() => {
        touch('choice');
        onItem(key);
      }}
    >
      <span class="item-line">
        <ItemName name={name} />
      </span>
      <Asks asks={asks} />
    </button>
  );
}

function Asks({ asks }: Pick<FoundItemProps['item'], 'asks'>): JSX.Element {
  const { format } = words();
  const { dmarket, waxpeer } = asks;
  const say = (ask: typeof dmarket): string => (ask === null ? '–' : format.dollars(format.paid(ask)));
  return (
    <span class="hint asks">
      DMarket {say(dmarket)} · Waxpeer {say(waxpeer)}
    </span>
  );
}
