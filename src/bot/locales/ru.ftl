# Всё, что бот говорит по-русски. Строки таблиц меряются в клетках строки телефона: их длину лучше не менять.

## Числа и единицы

money = { $sign }{ $figure }{"\u00A0"}$
megabytes = { $figure } МБ
count-thousands = { $figure }к
count-millions = { $figure }М
unit-seconds = { $number }с
unit-minutes = { $number }м
unit-hours = { $number }ч
unit-days = { $number }д
no-lock = нет

## Команды: меню и /help

command-scan = лучшие сделки сейчас
command-prices = один предмет на обоих маркетах
command-paper = сбылись ли сделки бота
command-settings = игра, минимумы, язык
command-cachestats = свежесть данных и состояние
command-cancel = остановить текущее действие
command-help = команды, формулы, риски
command-start = что умеет этот бот
command-users = кто может пользоваться ботом
command-health = как работает бот
command-logs = последние предупреждения и ошибки
command-refresh = запросить оба маркета заново

## /help

help-title-commands = Команды
help-title-profit = Как считается прибыль
help-title-risks = Ограничения и риски
help-try = Примеры:
help-cost-name = затраты
help-cost = цена с комиссиями
help-sale-name = продажа
help-sale = чуть ниже минимума
help-sale-capped = не выше 102% продаж
help-sale-unknown = продаж не видно: -3%
help-proceeds-name = выручка
help-proceeds = минус комиссия продажи
help-net-name = чистыми
help-net = выручка минус затраты
help-roi-name = ROI
help-roi = чистыми / затраты
help-bid-name = в заявку
help-bid = если продать сразу
help-even-name = в ноль
help-even = продажа без убытка
help-rounding = Любое округление — не в пользу сделки. Комиссия берётся из вашего аккаунта, иначе из таблицы маркета, иначе считается худшей и помечена «{ fee-assumed }».
help-ages = Цены старше 3 минут или с разницей больше 3 минут между собой не сравниваются.
help-no-advice = Это не инвестиционный совет. Пока вы торгуете, цены меняются, а те же сделки видят и другие.
help-locks = Купленные предметы часто заблокированы на несколько дней, обмен могут откатить в течение 7 дней, а маркеты удерживают выплаты.
help-stickers = Цену лота могут объяснять наклейки, флоат или паттерн. ROI выше 35% — обычно ошибка.
help-transfers = Пополнение, вывод и конвертация валют не учтены.
help-read-only = Бот только читает цены. Он ничего не покупает и не продаёт.

## Маркеты

fee-account = аккаунт
fee-table = таблица
fee-assumed = условно

## Карточка сделки

card-buy = КУПИТЬ
card-sell = ПРОДАТЬ
card-at-this-price = { $count } по этой цене, { $age } назад
card-listed = лотов { $count }, { $age } назад
card-lowest-ask = нижний лот { $price }
card-fee = ком. { $rate } { $source }
card-fee-read = ком. { $rate } { $source } { $age }
card-transfers = ввод и вывод
card-not-included = не учтены
card-net = ЧИСТЫМИ
card-exit = { $way } { $price }
card-to-bid = по заявке
card-no-bid = нет заявок
card-undercut = ниже всех
card-median-sales = продажи
card-median-asks = обычно
card-not-known = неизвестно
card-risked = если цена упадёт
card-break-even = продажа в ноль
card-cushion = запас по цене
card-lock = лок
card-lock-assumed = лок, как обычно
card-sale = затем продажа
card-hold = удержание { $market }
card-days = { $days }д
card-cycle = = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
card-per-day = { $net } { $roi } в день
card-listed-locked = если выставить в локе
card-sold-in-week = продастся за неделю
card-quantity = { $units ->
    [one] разумно { $units } шт.
    [few] разумно { $units } шт.
    [many] разумно { $units } шт.
   *[other] разумно { $units } шт.
}
card-limited-profit = больше — уже мало прибыли
card-limited-sales = четверть продаж за неделю
card-limited-budget = ваш бюджет
card-confidence = Уверенность
card-lowered = было { $scored }, снижено статистикой
card-record = из { $scored } сбылось { $hits } из { $judged }
card-basis-sales = Цена продажи: чуть ниже нижнего лота, не выше 2% над последними продажами.
card-basis-history = Цена продажи: чуть ниже нижнего лота, не выше обычного нижнего лота последних дней.
card-basis-discount = Цена продажи: чуть ниже нижнего лота и минус 3%, так как продажи неизвестны.
card-unconfirmed = По живым лотам не проверено.
card-unconfirmed-because = Не проверено вживую: { $reason }
card-check = Проверьте:
card-too-good = больше 35% — скорее всего, это разные предметы или ошибка в цене.
card-buy-rising = Цена покупки выросла за неделю больше чем на 4%.
card-buy-falling = Цена покупки упала за час больше чем на 10%.

## Что вызывает сомнения

doubt-quotes-apart = цены не одновременны
doubt-quotes-old = цене больше минуты
doubt-no-basis = обычная цена неизвестна
doubt-sales-unknown = продажи не сообщают
doubt-few-sales = меньше 5 продаж
doubt-some-sales = меньше 10 продаж
doubt-no-recent-sale = 3 дня нет продаж
doubt-asks-unknown = лоты там не видны
doubt-few-asks-near = мало лотов рядом
doubt-above-usual = лоты дороже обычного
doubt-no-bid = нет заявок
doubt-low-bid = заявки намного ниже
doubt-rising-month = за 30 дней рост 15%
doubt-cheap = дешевле $1 решает цент
doubt-fee-assumed = комиссия предположена
doubt-rate-estimated = продажи в день — оценка
doubt-premium-possible = лот может быть особым

## /cachestats: что читается в фоне

refresh-off = Обновление выключено
refresh-lanes = Обновление { $lanes }
refresh-rests = { $letter } пауза { $time }
refresh-next = Следующее  { $game } через { $time }
refresh-phases = Фазы       { $phases }, названий { $titles }
feed-ready = Лента      { $rate } событий/с
feed-gap = Лента      прервана, обрывов { $gaps }

## Кто может пользоваться ботом

role-owner = владелец
role-member = участник
role-viewer = зритель
person-nameless = id { $id }
stranger = Это приватный бот. Вас может впустить владелец, либо пришлите код привязки.
button-ask-access = Попросить доступ
wrong-code = Это не код привязки. Верный код — в логе бота.
invitation-dead = Приглашение больше не действует. Попросите новое у того, кто его прислал.
let-in = Доступ открыт, ваша роль: { $role }.
refused = Владелец отказал в доступе.
toast-ask-asked = Владелец получил запрос. Ответ придёт сюда.
toast-ask-waiting = Вы уже спрашивали. Владелец пока не ответил.
toast-ask-limited = Сейчас спросить нельзя. Попробуйте через несколько дней.
toast-in-already = Доступ уже есть. Отправьте /start
toast-strangers = Эти кнопки — только для тех, кого впустил владелец.
request = { $name } просит доступ.
button-let-in-member = Пустить: участник
button-let-in-viewer = как зрителя
button-refuse = Отказать
request-refused = { $name }: отказано.
request-granted = { $name }: доступ открыт, { $role }.
request-closed = Запрос уже закрыт. Смотрите /users
toast-refusal-viewers-look = Зрители могут смотреть, но не менять.
toast-refusal-administrators-set = Настройки группы меняют только её администраторы.
toast-refusal-owners-only = Это может только владелец.
toast-refusal-private-only = Только в личном чате со мной.
toast-too-fast = Слишком быстро. Подождите минуту.
too-fast = Слишком много команд. Продолжу через минуту.

## /users

users-title = Кто пользуется ботом
users-owner =
    { $count ->
        [one] { $count } владелец
        [few] { $count } владельца
        [many] { $count } владельцев
       *[other] { $count } владельца
    }
users-member =
    { $count ->
        [one] { $count } участник
        [few] { $count } участника
        [many] { $count } участников
       *[other] { $count } участника
    }
users-viewer =
    { $count ->
        [one] { $count } зритель
        [few] { $count } зрителя
        [many] { $count } зрителей
       *[other] { $count } зрителя
    }
users-waiting = ждут ответа: { $count } (?)
button-invite-member = Позвать участника
button-invite-viewer = Позвать зрителя
button-invitations = Приглашения
button-audit = Журнал
button-back = ◀ Назад
user-role = { $role }, id { $id }
user-since = Доступ с { $time }
user-added-by = Доступ открыл(а) { $name }
user-configured = Владелец из конфигурации, ALLOWED_USER_IDS: меняется только там.
user-last-owner = Последнего владельца удалить нельзя. Других задайте в конфигурации, ALLOWED_USER_IDS.
button-make-member = Сделать участником
button-make-viewer = Сделать зрителем
button-remove = Удалить
removal-question = Удалить { $name }?
removal-effect = Бот сразу перестанет отвечать, а запущенное этим человеком остановится.
button-remove-sure = Да, удалить
toast-user-owner = Владельца здесь изменить нельзя.
toast-user-unknown = Доступа у этого человека уже нет.
toast-invitations-full = Открыто слишком много приглашений. Сначала отзовите лишние.
invitation-link = Отправьте эту ссылку одному человеку, его роль: { $role }. Она сработает один раз в течение 24 часов.
button-revoke = Отозвать
invitations-revoke = Отозвать { $row }
invitations-title = Открытые приглашения
invitations-none = Нет.
invitations-row = { $row }. { $role }, от { $name }, ещё { $left }
audit-title = Изменения за 400 дней
audit-none = Нет.
audit-paired = { $who }: владелец по коду привязки
audit-invited = { $who }: новое приглашение, { $role }
audit-revoked = { $who }: отзыв приглашения, { $role }
audit-joined = { $who }: вход по приглашению от { $whom }, { $role }
audit-let-in = { $who }: доступ для { $whom }, { $role }
audit-refused = { $who }: отказ для { $whom }
audit-role-changed = { $who }: новая роль { $whom }, { $role }
audit-removed = { $who }: удаление { $whom }

## /health и /logs

health-title = Состояние
health-ready = готов, работает { $uptime }
health-not-ready = не готов, работает { $uptime }
health-running = Задач
part-ok = ок
part-degraded = сбоит
part-failed = не работает
button-refresh = Обновить
logs-title = Последние предупреждения и ошибки
logs-none = С запуска — ни одного.

## /paper

paper-title = Что стало с показанными сделками
paper-nothing = Пока ни одна не завершилась: сделка длится около двух недель.
paper-head-hits = сбыл.
paper-head-of = из
paper-head-roi = ROI
paper-head-there = 1/10/60м
paper-totals = Завершено за 180 дней: { $concluded }, из них исчезло за минуту: { $gone }, мало наблюдений: { $unseen }.
paper-legend = сбыл.: цена достигнута в срок. 1/10/60м: % лотов, ещё стоявших к этому времени. «-»: меньше { $enough }, пока мало.
paper-trades = Отслеживается здесь: { $count }
paper-no-trades = Ничего. Нажмите «{ button-paper-buy }» под сделкой, чтобы следить за ней.
paper-day = день { $day }/{ $days }
paper-worth = сейчас { $net } { $roi }
paper-worth-unknown = цен ещё нет
paper-reached = цена достигнута
paper-was-gone = лот исчез за минуту
paper-hit = сбылась
paper-miss = не сбылась
paper-unknown = мало наблюдений
paper-outcome = { $outcome }, ROI { $roi }
button-paper-buy = Следить
toast-paper-added = Слежу по цене этой минуты. Как идёт сделка, покажет /paper
toast-paper-known = Вы уже следите за этой сделкой: /paper
toast-paper-full = В этом чате уже 100 сделок. Уберите лишние в /paper
toast-paper-gone = Сейчас эта сделка ничего не приносит.
