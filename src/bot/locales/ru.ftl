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
command-watch = сообщить, когда придёт цена
command-settings = игра, минимумы, язык
command-balance = деньги на обоих маркетах
command-cachestats = свежесть данных и состояние
command-export = сделки и записи файлом
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
help-transfers = Сколько вам стоят пополнение, вывод и обмен валюты, учитывается, когда вы укажете это в /settings.
help-read-only = Бот только читает цены. Он ничего не покупает и не продаёт.

## Кнопки нескольких экранов

button-filters = Фильтры
button-csv = CSV
button-share = Поделиться
button-open-in-bot = Открыть в боте
button-why = Что скрыто?
button-retry = Повторить
button-open = Открыть { $market }

## Счёт

deals = { $deals ->
        [one] { $deals } сделка
        [few] { $deals } сделки
        [many] { $deals } сделок
       *[other] { $deals } сделки
    }
items = { $items ->
        [one] { $items } предмет
        [few] { $items } предмета
        [many] { $items } предметов
       *[other] { $items } предмета
    }
names = { $names ->
        [one] { $names } имя
        [few] { $names } имени
        [many] { $names } имён
       *[other] { $names } имени
    }

## Ответы на кнопки и ошибки

toast-old-list = Этот список устарел. Отправьте /scan
toast-old-item = Этот предмет больше не известен. Отправьте /prices
toast-asking = Запрашиваю оба маркета …
toast-stopping = Останавливаю
toast-scan-over = Этот скан уже завершён.
toast-scan-running = Здесь уже идёт скан. /cancel остановит его.
error-or-cancel = { $problem } /cancel — оставить как было.
error-with-example = { $problem } Пример: { $example }
error-market = { $market } { $failure }. Попробуйте ещё раз через минуту.
error-store-gone = База данных сейчас недоступна, а для этого она нужна. Сканы работают; повторите это через минуту.
error-unexpected = Что-то пошло не так (id { $id }). Попробуйте ещё раз, а если не поможет, передайте этот id владельцу.
error-one-game = Укажите только одну игру.
error-twice-minRoi = Минимальный ROI указан дважды.
error-twice-minNet = Минимум чистыми указан дважды.
error-twice-limit = Число сделок указано дважды.
error-unknown-word = { $word } — не игра ({ $games }), не процент и не сумма.
error-many-numbers = { $word } — лишнее число.
error-not-percent = { $word } — не процент от 0 до 1000%.
error-not-amount = { $word } — не сумма в долларах.
error-not-count = { $word } — не число сделок от 1 до { $most }.
error-no-item = Назовите предмет: хватит части названия.
error-amount = Это не сумма в долларах.
error-percent = Это не процент от 0 до 1000.
error-at-most = Цена должна быть не больше { $bound }.
error-at-least = Цена должна быть не меньше { $bound }.
error-sales = Это не число продаж от 0 до 1000.
error-lock = Это не число дней от 7 до 60.

## Что не так с маркетом, после его имени

failure-authentication = не принимает наш ключ
failure-bad-request = отклоняет запрос
failure-bad-response = отвечает в незнакомом виде ({ $field })
failure-insufficient-funds = сообщает, что на счёте мало денег
failure-retired-endpoint = закрыл адрес, который мы запрашиваем: бота нужно обновить
failure-network = недоступен
failure-timeout = слишком долго отвечает
failure-rate-limited = просит запрашивать реже
failure-market-unavailable = сам испытывает неполадки
failure-unexpected = дал неожиданный сбой
not-answering = { $market } не отвечает
market-down = { $who } с { $time }: { $failure }.

## Сообщения без команды

unknown-command = Я не знаю { $command }. См. /help
unknown-command-nearest = Я не знаю { $command }. Может быть, { $nearest }?
text-hint = Чтобы найти предмет: { $example }. Подробнее: /help
cancel-kept = Осталось как было. См. /settings
cancel-nothing = Отменять нечего.
only-text = Я читаю только текст. Найти предмет: { $example }. Подробнее: /help

## /start

welcome-about = { $bot } сравнивает DMarket и Waxpeer и показывает, сколько сделка принесёт на самом деле, после комиссий.
welcome-scan = /scan найдёт лучшие сделки сейчас
welcome-prices = { $example } покажет один предмет
welcome-settings = /settings задаёт игру, минимальную прибыль и цены
welcome-help = /help объяснит остальное
guide-about = Три вопроса — и первое сканирование. Ключи маркетов не нужны.
guide-question = { $number } из { $of }
guide-language = На каком языке говорить?
guide-game = Какой игрой торгуете?
guide-budget = Сколько может стоить один предмет? Более дорогие не покажу.
button-guide-begin = Настроить
button-guide-skip = Пропустить
button-guide-scan = Сразу сканировать
button-settings = Настройки
button-help = Помощь
welcome-group = /scan ищет сделки, /prices показывает предмет, /help — всё остальное.
keyboard-shown = Кнопки внизу делают то же, что команды. Скрыть их можно в /help.
keyboard-hidden = Кнопки скрыты. Вернуть их можно в /help.
button-keys-show = Показать кнопки
button-keys-hide = Скрыть кнопки
key-scan = Скан
key-prices = Цены
key-watch = Слежение
key-settings = Настройки
price-ask = Какой предмет? Хватит части названия: { $example }. Отмена: /cancel
stray-link-unknown = Эта ссылка никуда не ведёт: она устарела или от другого бота.
stray-link-invitation = У вас уже есть доступ, так что приглашение ещё может использовать кто-то другой.

## /scan в работе

scanning = Сканирую { $game }
scanning-between = { $scanning }: DMarket ⇄ Waxpeer
button-stop = ✖ Стоп
progress-asking = запрашиваю
progress-loading = пока { $names }
progress-ready = { $names }, { $age } назад
progress-failed = не отвечает
progress-compared = Сравнено { $compared }, отобрано { $candidates }
progress-checking = Проверяю вживую { $confirmed } из { $toConfirm }

## /scan: список

scan-title = Скан { $game }
scan-found = { $title } { $time }: { $found }
scan-order = Порядок: { $sort }. { $filter }
found-closest = ближайшие ({ $deals }), все ниже вашего минимума
found-some = { $deals } из { $candidates ->
        [one] { $candidates } кандидата
        [few] { $candidates } кандидатов
        [many] { $candidates } кандидатов
       *[other] { $candidates } кандидата
    }, всего { $items }
found-all = сделок { $deals }, всего { $items }
sort-rank = рейтинг
sort-roi = ROI
sort-net = чистыми
sort-day = в день
sort-instant = в заявку
button-sort = Порядок: { $sort }
head-way = А→Б
head-item = предмет
head-net = чист.$
head-day = $/день
head-bid = сразу
head-roi = ROI
legend-live = лот проверен вживую
legend-unchecked = вживую не проверено
legend-check = ROI выше 35%: проверьте, похоже, это разные предметы
net-note = Чистыми после комиссии за продажу, с округлением вниз. A–C: насколько это надёжно.
not-all-checked = Вживую проверено не всё: { $market } { $failure }
filter-price = цена { $from }-{ $to }
filter-day = ≥{ $rate } в день
filter-sales = продаж в неделю ≥{ $count }
filter-lock = блок ≤{ $days }
grade-any = любая надёжность
grade-least = { $grade } и лучше
direction-both = в обе стороны
direction-dmarket-to-waxpeer = только D>W
direction-waxpeer-to-dmarket = только W>D
fees-line = Комиссии: { $fees }
fee-worst = { fee-assumed } (худший случай)
fee-dated = { $source } { $age } назад
prices-line = Цены: { $ages } назад
bids-missing = Нет заявок { $market }: { $reason }
old-prices = СТАРОЕ: с тех пор цены изменились. Нажмите «Обновить».

## /scan без сделок

no-deals = ни одна сделка не проходит
no-deals-compared = Сравнено: { $items }. { $filter }
empty-unquoted = Нет предметов с ценой на обоих маркетах.
empty-stale = Цены слишком старые для сравнения. Нажмите «Обновить».
empty-skew = Цены маркетов взяты в слишком разное время. Нажмите «Обновить».
empty-gone = По спискам цен — { $deals }, но живую проверку не прошла ни одна.
empty-slow = Достаточно дали бы { $deals }, но медленнее, чем вы хотите. Нажмите «Что скрыто?»
empty-doubted = Прибыль дали бы { $deals }, но этим ценам нельзя верить. Нажмите «Что скрыто?»
empty-nothing = В вашем диапазоне цен после комиссий ничего не приносит прибыли.
nearest = Ближе всего: { $name } { $net }, { $roi } (ваш минимум { $minimums })
nearest-hidden = Ближе всего: { $name } { $net }, { $roi } (скрыто: { $reason })
button-closest = Ближайшие: { $deals }
button-lower = Снизить до { $minimums }

## /scan не удался или остановлен

market-answers = { $market } отвечает: { $names }, { $age } назад.
no-profit-none = Прибыль не показана: цен нет.
no-profit-one = Прибыль не показана: одной цены мало.
scan-failed = Скан не удался
scan-stopped-user = Скан остановлен.
scan-stopped-replaced = Скан остановлен: его сменил новый.
scan-stopped-shutdown = Остановлено: бот перезапускается. Отправьте /scan ещё раз.
scan-stopped-removed = Скан остановлен.
scan-gone = Это сканирование прервалось: бот перезапускался.
button-scan-again = Новый скан

## Почему сделки скрыты

why-title = Почему сделки скрыты
why-none = Ничего не отсеяно.
why-ways = Считаются оба направления. Предмет, которого нет на одном из маркетов, сделкой не считается. Нажмите на причину, чтобы увидеть примеры.
why-dropped = { $rows ->
        [one] { $rows } строку маркетов не удалось прочитать, она пропущена.
        [few] { $rows } строки маркетов не удалось прочитать, они пропущены.
        [many] { $rows } строк маркетов не удалось прочитать, они пропущены.
       *[other] { $rows } строки маркетов не удалось прочитать, они пропущены.
    }
rejection-mixed-phases = цена смешивает фазы
rejection-no-ask = там никто не продаёт
rejection-stale = цены устарели
rejection-skew = цены разного времени
rejection-price-range = вне ваших цен
rejection-no-profit = с комиссиями без прибыли
rejection-cross-source = не похоже на другие цены
rejection-thin-asks = мало продавцов
rejection-inflated = цена выросла слишком
rejection-spike = скачок за сутки
rejection-falling = цена падает
rejection-outlier = не похоже на историю
rejection-below-minimum = ниже вашего минимума
rejection-thin-sales = мало продаж
rejection-erratic = разброс продаж
rejection-unsure = мало уверенности
rejection-locked = слишком долгий блок
rejection-few-sales = редко продаётся
rejection-slow = мало в день
rejection-gone = исчезло при проверке
rejection-hidden = скрыто вами

examples-title = Скрыто: { $reason }
examples-none = Примеров не осталось.
example-stale = возраст { $age }, не больше { $limit }
example-skew = разница { $age }, не больше { $limit }
example-price-below = { $price } ниже { $bound }
example-price-above = { $price } выше { $bound }
example-no-profit = в лучшем случае { $net }
example-cross-source = { $share } от цены других источников, предел { $limit }
example-thin-asks = в продаже { $count }, нужно от { $least }
example-thin-sales = продаж за 20 дней: { $count }, нужно от { $least }
example-inflated = на { $share } выше среднего за 30 дней или цены неделю назад, не больше { $limit }
example-spike = скачок больше 15% { $age } назад
example-falling = падение на { $share } за час, не больше { $limit }
example-outlier = { $away } обычных отклонений от середины, не больше { $limit }
example-below-minimum = ROI { $roi }, ваш минимум { $limit } и минимум чистыми
example-erratic = последних продаж намного выше остальных: { $count }
example-unsure = уверенность { $score } из 100
example-locked = блок { $days }, нужно не больше { $limit }
example-few-sales = продаж в неделю: { $count }, нужно от { $least }
example-slow = { $rate } в день, нужно от { $limit }

## /prices

searching = Ищу { $text } …
choices = Какой именно: { $text }?
choices-more = Вот самые подходящие. Уточните запрос, например { $example }
nothing-found = В { $game } нет предмета со всеми этими словами: { $text }
nothing-try = Попробуйте меньше слов или короче, например /prices redline. Другая игра: /settings
look-up-stopped-user = Остановлено.
look-up-stopped-replaced = Остановлено: начат новый поиск.
look-up-stopped-shutdown = Остановлено: бот перезапускается. Отправьте /prices ещё раз.
look-up-stopped-removed = Остановлено.
head-ask = мин.цена
head-best-bid = заявка
head-listed = лотов
price-no-answer = нет ответа
absence-none = не торгует этим
absence-together = все фазы одной ценой
absence-apart = каждая фаза отдельно
sales-median = Прод. { $market } мед { $median } n { $count }
sales-pace = последняя { $age } назад, { $perDay } в день
price-changes = Лот { $letter }
steam-note = * цена в Steam по данным { $market }, { $age } назад: деньги кошелька, не наличные
no-ways-one-market = Прибыль не показана: цену дал только один маркет.
no-ways-not-listed = Прибыль не показана: предмет не продаётся на обоих маркетах.
no-ways-mixed-phases = Прибыль не показана: на одном маркете цена общая для всех фаз, хотя каждая стоит по-своему.
no-ways-stale = Прибыль не показана: цена устарела. Нажмите «Обновить».
no-ways-skew = Прибыль не показана: цены взяты в слишком разное время. Нажмите «Обновить».
button-deal = Сделка { $way }
button-hide = Скрыть
button-unhide = Вернуть
toast-hidden = Скрыто из следующих сканов. «{ button-unhide }» вернёт предмет, весь список — в /settings.
toast-shown-again = Снова показывается.
toast-hidden-full = Этот чат скрывает уже всё, что может. Сначала верните что-нибудь: /settings

## Графики

button-chart = График
button-chart-light = ☀ Светлый
button-chart-dark = ☾ Тёмный
button-chart-close = ✕ Закрыть
chart-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
chart-not-enough = Пока записано слишком мало
chart-price-subtitle = Нижние лоты, { $days }, время { $zone }
chart-price-now = { $market } { $price }, видели { $age } назад
chart-price-change = { $market } { $price }, { $change } за { $span }, видели { $age } назад
chart-price-unknown = { $market }: цен не записано, { $days }
chart-net = Чистыми { $way }
chart-net-line = Чистыми { $way } { $net } { $age } назад, от { $low } до { $high }
chart-net-unknown = Чистыми { $way } неизвестно: нужны цены обоих маркетов в одно время, и чтобы одна не была вдвое больше другой.
chart-net-note = Чистыми — при продаже на 3% ниже нижнего лота и сегодняшних комиссиях.
chart-scan-subtitle = { $deals }, номера как в списке (порядок: { $sort })
chart-scan-days = дней до возврата денег
chart-scan-per-day = /день
chart-scan-nothing = Неизвестно, сколько длятся эти сделки
chart-scan-range = ROI от { $low } до { $high }, срок от { $least } до { $most }
chart-scan-best = Больше всего в день: { $number }. { $name }, { $daily } в день
chart-scan-left-out = Не показано: { $deals } с неизвестным сроком.
chart-scan-note = На пунктирной линии все сделки приносят в день поровну.
chart-hits-subtitle = Сделки за { $days }, по оценкам
chart-hits-promised = обещано
chart-hits-interval = истинная доля, 95%
chart-hits-line = { $grade }: сбылось { $hits } из { $judged }, { $rate }
chart-hits-promise = { $grade }: сбылось { $hits } из { $judged }, { $rate } (обещано { $promised })
chart-hits-few = { $grade }: известно { $judged }, нужно { $enough }
toast-drawing = Рисую …
toast-chart-stays = Telegram даёт удалять сообщения только два дня. Удалите его сами.
error-chart = График не удалось нарисовать (id { $id }). Попробуйте ещё раз, а если не поможет, передайте этот id владельцу.
error-charts-busy = Сейчас рисуется слишком много графиков. Попробуйте через минуту.
error-no-photos = В этом чате мне нельзя отправлять фото. Разрешить это могут его администраторы.

## /settings

settings-title = Что показывает /scan в этом чате
settings-game = Игра
settings-net = Мин. чист.
settings-roi = Мин. ROI
settings-price = Цена
settings-direction = Направление
settings-preset = Набор
settings-day = Мин. в день
settings-sales = Продажи
settings-lock = Макс. блок
settings-grade = Надёжность
settings-currency = Валюта
settings-any = не важно
settings-a-week = { $count }/нед.
preset-careful = Осторожно
preset-normal = Обычно
preset-wide = Широко
preset-custom = свой
filters-preset = Набор: { $preset }
filters-note = − и + меняют значение, нажатие на него позволяет ввести своё. Доход в день считается на весь цикл: блок, продажа и вывод. Чего ещё не знаем, то ничего не скрывает. Продажи, блок и доход в день действуют и для оповещений о любых сделках. Последний ряд — наименьшая надёжность.
settings-note = D>W — купить на DMarket и продать на Waxpeer.
button-net = Чистыми { $limit }
button-roi = ROI { $limit }
button-day = В день { $limit }
button-sales = Продаж { $limit }
button-lock = Блок { $limit }
button-any-grade = любая
button-page-filters = Фильтры
button-page-costs = Расходы, бюджет
button-page-alerts = Оповещения
button-page-hidden = Скрытое
button-page-backup = Копия, сброс
button-page-currency = Валюта
button-export-settings = Экспорт
button-import = Импорт
button-apply = Применить
button-cancel = Отмена
ask-import = Пришлите файл, который сделал экспорт ({ $example }, не больше 64 КБ). Без вашего согласия ничего не изменится. /cancel — не импортировать.
import-title = Импортировать настройки?
import-preview = Всё, что настроил этот чат, станет как в файле: фильтры и расходы, оповещения, наблюдения ({ $watches }), скрытое ({ $hidden }).
import-lost = Пропадёт, потому что этого нет в файле: наблюдения { $watches }, скрытое { $hidden }.
import-unreadable = Файл не читается или больше 64 КБ. Ничего не изменено.
import-no-file = Это не файл настроек. Ничего не изменено.
import-wrong = Поле { $field } в файле неверно. Ничего не изменено.
toast-imported = Импортировано.
toast-old-import = Этот файл устарел. Пришлите его ещё раз.
button-reset-sure = Да, сбросить
currency-title = Валюта: { $currency }
currency-note = Все расчёты — в долларах, как на маркетах. Другая валюта стоит рядом с ними в карточках и в /prices, с округлением не в вашу пользу.
exchange-rate = { $rate } · { $source }, { $day }
exchange-none = Только в долларах: не удалось получить курс { $currency } за последние { $days } дней.
backup-note = Экспорт пришлёт один файл со всем, что этот чат настроил, скрыл и ждёт. В нём нет ни ключей, ни чего-либо из других чатов.
backup-caption = Настройки, наблюдения: { $watches }, скрыто: { $hidden }
reset-title = Сбросить настройки?
reset-note = Фильтры, расходы, бюджет, оповещения и скрытое ({ $count }) пропадут: всё станет как в новом чате. Язык, наблюдения и отслеживаемые сделки останутся.
button-from = От { $limit }
button-to = До { $limit }
button-both = Обе
button-reset = Сбросить
button-scan-now = Сканировать
type-net = Введите минимум чистыми в долларах, /cancel оставит { $current }
type-roi = Введите минимальный ROI в процентах, /cancel оставит { $current }
type-day = Введите минимальный доход в день в процентах, /cancel оставит { $current }
type-sales = Введите, сколько продаж в неделю нужно самое меньшее, 0 — любое число, /cancel оставит { $current }
type-lock = Введите, на сколько дней предмет может быть заблокирован, не меньше 7, - любой срок, /cancel оставит { $current }
type-from = Введите наименьшую цену покупки в долларах, /cancel оставит { $current }
type-to = Введите наибольшую цену покупки в долларах, /cancel оставит { $current }
hidden-title = Скрыто: { $count } из { $most }
hidden-note = Скрытого нет ни в сканах, ни в оповещениях о любых сделках. Шаблон — слова из названия, а со знаком * — название целиком: sticker* — все наклейки. ✖ возвращает.
button-add-pattern = Добавить шаблон
ask-pattern = Введите шаблон, который скрыть, например { $example }. Слова без * скрывают все названия с ними. /cancel — не добавлять.
error-pattern = В шаблоне нужно хотя бы две буквы или цифры и не больше 60 знаков.
error-patterns-full = У чата может быть { $most } шаблонов и 300 скрытых записей всего. Сначала удалите один.
alerts-title = Оповещения
alerts-zone = Часовой пояс
alerts-cap = Не больше в день
alerts-note = Что приходит в тихие часы или сверх дневного предела, ждёт сводки. Чего вы ждёте — в /watch.
button-zone-other = Другой пояс
ask-zone = Введите часовой пояс или его город, например { $example }. /cancel оставит прежний.
ask-hours = Введите тихие часы, например { $example }, или off. /cancel, чтобы не менять.
error-zone = Такого часового пояса нет.
error-zone-nearest = Такого часового пояса нет. Похожие: { $zones }.

## /cachestats

cache-title = Кэш
cache-ok = работает { $uptime }, всё в порядке
cache-trouble = работает { $uptime }, есть неполадки
market-failing = { $who } с { $time }: { $reason }
head-age = возр
head-ttl = ttl
head-hits = кэш%
head-requests = n
old-mark = стар
route-prices = цены
route-offers = лоты
route-fees = комис.
route-bids = заявки
route-sales = продаж
route-depth = стакан
route-account = баланс
totals-saved = Из кэша
totals-made = Запросы
totals-refused = Отказы 429
totals-waiting = В очереди
totals-alerts = Оповещения
alert-figures = ждут { $waiting }, ушло { $sent }
totals-memory = Память { $memory }  Диск { $disk }
last-scan = Скан { $time }
last-scan-none = Скан  ещё не было

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
card-per-day = { $net } { $roi }/день
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
card-unconfirmed-because = Не проверено вживую: { $market } { $failure }
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
health-answered = Ответили
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
button-paper-buy = Купить на бумаге
toast-paper-added = Слежу по цене этой минуты. Как идёт сделка, покажет /paper
toast-paper-known = Вы уже следите за этой сделкой: /paper
toast-paper-full = В этом чате уже 100 сделок. Уберите лишние в /paper
toast-paper-gone = Сейчас эта сделка ничего не приносит.
toast-paper-slow = Рынки слишком долго не отвечают. Попробуйте через минуту.
## /watch и уведомления

watch-title = Слежу: { $count } из { $most }
watch-none = Пока ничего. Цена: { $example }, сделки: { $other }.
watch-quiet = Тихие часы: { $quiet }
watch-quiet-never = нет
watch-any = Любая сделка, { $game }
watch-wants = чист. ≥ { $net } ROI ≥ { $roi } { $grade }
watch-reached = достигнута
watch-away = ещё { $percent }%
watch-paused = на паузе
watch-muted-for = без звука ещё { $time }
watch-gone = Этого наблюдения больше нет.
watch-muted = Молчу 6 часов.
watch-stopped = Наблюдение удалено.
watch-which = Какой предмет?
watch-ask = За чем следить? { $example } — цена, { $other } — сделки. /cancel, чтобы передумать.
watch-ask-item = За чем следить у { $name }? { $example }, { $other } или { $third }. /cancel, чтобы передумать.
watch-ask-quiet = Введите тихие часы, например { $example }, только часовой пояс или off. /cancel, чтобы не менять.
watch-too-many = В этом чате уже { $most } наблюдений, больше нельзя. Сначала удалите одно.
button-watch = Следить
button-watch-new = + Новое
button-watch-quiet = Тихие часы
button-watch-cap = { $count } в день
button-watch-edit = Изменить
button-watch-pause = Пауза
button-watch-resume = Включить
button-watch-delete = Удалить
button-watch-list = Все наблюдения
alerts-price = Цены
alerts-deal = Сделки
alerts-digest = Сводка
noise-loud = звук
noise-silent = тихо
noise-off = нет
alert-deal = Сделка
alert-price = Цена
alert-buy = купить { $market } { $price }
alert-sell = продать { $market } { $price }
alert-net = чистыми { $net }, ROI { $roi }, { $grade }
alert-below = { $market }: лот { $ask }, ниже { $price }
alert-above = { $market }: лот { $ask }, выше { $price }
alert-over = ушла через { $time } (лот { $ask })
alert-gone = ушла через { $time } (лотов нет)
alert-sells-lower = ушла через { $time } (продаётся теперь дешевле)
button-alert-open = Карточка
alert-topic-gone = Темы, где это просили, больше нет: теперь сообщения будут здесь.
button-alert-mute = Тихо 6 ч
button-alert-stop = Стоп
digest-title = { $count ->
    [one] За тихие часы: { $count } уведомление
    [few] За тихие часы: { $count } уведомления
    [many] За тихие часы: { $count } уведомлений
   *[other] За тихие часы: { $count } уведомления
}
digest-more = и ещё { $count }
digest-over = { $count ->
    [one] { $count } уже неактуально
    [few] { $count } уже неактуальны
    [many] { $count } уже неактуальны
   *[other] { $count } уже неактуальны
}
digest-unsure = * возможно, уже приходило
error-watch-return = { $word } — не минимальный ROI.
error-watch-range = { $word } — не диапазон цен.
error-watch-range-deals = Диапазон цен — только для сделок.
error-watch-bound = Укажите, ниже или выше какой цены.
error-watch-one-bound = Только одна граница: ниже или выше.
error-watch-direction = У сделок есть направление, а не маркет.
error-quiet = Это не часы и не часовой пояс.
error-quiet-hours = Таких часов нет.

## Как торгует чат

trading-title = Как вы торгуете
trading-budget = бюджет на предмет
trading-no-budget = без предела
trading-deposit = расходы на ввод
trading-payout = расходы на вывод
trading-note = Бюджет ограничивает, сколько штук разумно взять. Цена ввода и вывода зависит от способа оплаты: когда вы её укажете, она войдёт в каждую чистую прибыль.
type-budget = Введите, сколько в долларах готовы потратить на один предмет, - без предела, /cancel оставит { $current }
type-deposit = Введите, сколько стоит ввод: 2% или 2% + $0.50, - чтобы не учитывать, /cancel оставит { $current }
type-payout = Введите, сколько стоит вывод: 2% или 2% + $0.50, - чтобы не учитывать, /cancel оставит { $current }
error-budget = Это не сумма в долларах больше нуля.
error-cost = Это не цена: нужен процент, сумма в долларах или оба.
button-budget = Бюджет
button-deposit = Ввод
button-payout = Вывод

## /balance

balance-title = Ваши счета
balance-asking = Спрашиваю оба маркета
balance-available = на покупки
balance-withdrawable = к выводу
balance-on-hold = удержано
balance-age = { $age } назад
balance-no-key = { $market }: ключа нет. Задайте { $variables } и перезапустите бота.

## /export

export-which = Какую таблицу прислать? Это файл CSV, его откроет любой табличный редактор. «{ button-export-signals }» — это сделки из всех чатов и то, чем каждая закончилась.
export-caption = { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
        [many] { $rows } строк
       *[other] { $rows } строки
    }, суммы в долларах США, время UTC
button-export-scan = Скан
button-export-paper = Мои сделки
button-export-watches = Наблюдения
button-export-signals = Показанные сделки
toast-export-no-scan = Нет сделок для файла. Начните с /scan
toast-export-no-paper = Вы пока не следите ни за одной сделкой: откройте её и нажмите «{ button-paper-buy }».
toast-export-no-watches = Пока ни за чем не слежу: начните с /watch
toast-export-no-signals = Ещё ни одной сделки не показано. Начните с /scan

## Инлайн-режим

inline-hint = Введите предмет, например: redline ft
inline-nothing = Такого предмета в прайсах нет
inline-no-prices = Цен в памяти нет: сначала отправьте /scan
inline-stranger = Бот закрытый. Запросить доступ
inline-unchecked = По прайсам, после комиссий; лоты и продажи не проверялись.

## Страница (Mini App)

app-forged = Telegram не подтвердил эту страницу. Откройте её кнопкой в чате.
app-expired = Эта ссылка устарела. Откройте страницу заново кнопкой в чате.
app-used = Эта ссылка уже использована. Откройте страницу заново кнопкой в чате.
app-no-session = Страница была открыта слишком долго. Откройте её заново кнопкой в чате.
app-malformed = Страница и бот не понимают друг друга. Загрузите страницу заново.
app-deal-gone = Этой сделки больше нет: она ничего не приносит, или предмет никто не продаёт.
app-closed = Страницу нельзя показать
app-offline = Нет связи. Это цены на { $time }.
app-unreachable = Бот недоступен. Попытка повторится сама.
app-retry = Повторить
app-tabs = Разделы страницы
app-not-loaded = Этот раздел страницы не загрузился.
app-loading = Загрузка
app-deals = Сделки
app-search = Поиск: redline ft >8% <$20
app-filters = Фильтры
app-sort-by = Порядок
app-ascending = Сначала меньшие
app-descending = Сначала большие
app-checked-only = Проверены
app-way = { $from } → { $to }
app-count =
    { $deals ->
        [one] { $deals } сделка
        [few] { $deals } сделки
        [many] { $deals } сделок
       *[other] { $deals } сделки
    }
app-count-of = { $shown } из { $all }
app-cut = Показаны только { $count } лучших.
app-check-live = Проверить
app-checking = Проверяю …
app-ages = Цены: DMarket { $dmarket }, Waxpeer { $waxpeer } назад
app-none = Сейчас ни одна сделка не проходит.
app-none-found = Ничего не подходит под поиск и фильтры.
app-show-all = Показать все
app-head-grade = Оценка
app-head-item = Предмет
app-head-buy = Покупка
app-head-sell = Продажа
app-head-net = Чистыми
app-head-roi = ROI
app-head-day = В день
app-head-days = Дней
app-sort-rank = Лучшие
app-sort-instant = Продать сразу
app-grade = Оценка { $grade }, { $score } из 100
app-back = Назад
app-arithmetic = Расчёт
app-exits = Три способа продать
app-exit-expected = ожидается
app-cycle = Время
app-cycle-lock = заблокирован
app-cycle-sale = продажа
app-cycle-hold = удержание
app-total =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
app-total-unknown = Сколько длится продажа, неизвестно.
app-a-day = { $net } и { $roi } в день
app-confidence = Надёжность
app-no-doubts = Против ничего не говорит.
app-safety = Если цена упадёт
app-open = Открыть { $market }
app-look = Посмотреть ещё раз
app-looking = Смотрю живые предложения …
app-seen = Предложения просмотрены { $age } назад
app-price-list = Из прайс-листов, вживую не проверена
app-watches = Наблюдения
app-watches-none = Вы пока ничего не ждёте.
app-watches-hint = Наблюдение сообщит вам в чате о цене или о сделках, которые приносят достаточно.
app-watch-new = Новое наблюдение
app-watch-edit = Изменить наблюдение
app-watch-kind = Чего ждать
app-watch-price = Цена
app-watch-item = Предмет
app-watch-find = Поиск: ak redline ft
app-watch-more = Подходят и другие: добавьте слово.
app-watch-any = Без предмета: любая сделка, { $game }
app-watch-when = Когда лучшая цена продажи
app-watch-market = Маркет
app-watch-relation = Ниже или выше
app-watch-amount = Цена в долларах
app-watch-at-least = Не хуже чем
app-watch-fired = сообщено { $age } назад
app-watch-sure = Да, удалить
app-below = ниже
app-above = выше
app-price-from = Цена от
app-price-to = Цена до
app-save = Сохранить
app-keep = Оставить
app-change = Изменить
app-settings = Настройки
app-settings-hint = Те же, что /settings в чате
app-set-deals = Какие сделки
app-set-sales = Продаж в неделю от
app-set-lock = Блокировка до, дней
app-set-budget = Бюджет на предмет
app-set-deposit = Пополнение стоит
app-set-payout = Вывод стоит
app-set-language = Язык, валюта
app-less = { $name }: меньше
app-greater = { $name }: больше
app-take-back = Прочерк (-) убирает значение.
app-filters-note = Доход в день считает весь цикл: блокировку, продажу и вывод. Что ещё не известно, ничего не скрывает. Прочерк (-) — блокировка любой длины.
app-alerts-note = Что приходит в тихие часы или сверх дневного предела, ждёт сводки. Тихие часы вводят как 23-8 или off.
app-hidden-note = Скрытое не попадает ни в сканы, ни в оповещения о любых сделках. Шаблон — слова из названия, а со звёздочкой — всё название: sticker* — все наклейки.
app-hide-note = С этого момента его нет в сканах. Вернуть можно в настройках.
app-pattern = Шаблон, что скрыть
app-hide = Скрыть
app-show-again = Снова показывать { $name }
app-file-sent = Файл в чате.
app-not-changed = Нет связи: ничего не изменено.
button-app = Открыть страницей
app-prices = Цены
app-chart-range = За какое время
app-chart-way = Какая сделка
app-chart-prices = Цены за { $days }
app-chart-table = Таблицей
app-chart-day = День
app-charts = Графики
app-chart-deals = Сделки по доходу и сроку
app-chart-hits = Как часто оценки сбывались
app-chart-choose = Нажмите на точку, чтобы открыть сделку.
app-chart-both-ways = Обе стороны
app-chart-listed = не проверена вживую
app-chart-few = известно { $judged }, нужно { $enough }
app-chart-no-deals = Пока нечего показать: ни одна сделка не проходит, или срок неизвестен.
