# Усе, що бот каже українською. Рядки таблиць міряються у клітинках рядка телефона: їх довжину краще не міняти.

## Числа та одиниці

money = { $sign }{ $figure }{"\u00A0"}$
megabytes = { $figure } МБ
count-thousands = { $figure }к
count-millions = { $figure }М
unit-seconds = { $number }с
unit-minutes = { $number }хв
unit-hours = { $number }год
unit-days = { $number }д
no-lock = немає

## Команди: меню та /help

command-scan = найкращі угоди зараз
command-prices = один предмет на обох маркетах
command-paper = чи справдилися угоди бота
command-watch = сповістити, коли буде ціна
command-settings = гра, мінімуми, мова
command-balance = гроші на обох маркетах
command-cachestats = свіжість даних і стан
command-export = угоди й записи файлом
command-cancel = зупинити поточну дію
command-help = команди, формули, ризики
command-start = що вміє цей бот
command-users = хто може користуватися ботом
command-health = як працює бот
command-logs = останні попередження та помилки
command-refresh = запитати обидва маркети заново

## /help

help-title-commands = Команди
help-title-profit = Як рахується прибуток
help-title-risks = Обмеження та ризики
help-try = Приклади:
help-cost-name = витрати
help-cost = ціна з комісіями
help-sale-name = продаж
help-sale = трохи нижче мінімуму
help-sale-capped = не вище 102% продажів
help-sale-unknown = продажів не видно: -3%
help-proceeds-name = виторг
help-proceeds = мінус комісія продажу
help-net-name = чистими
help-net = виторг мінус витрати
help-roi-name = ROI
help-roi = чистими / витрати
help-bid-name = у заявку
help-bid = якщо продати одразу
help-even-name = у нуль
help-even = продаж без збитку
help-rounding = Будь-яке округлення — не на користь угоди. Комісія береться з вашого акаунта, інакше з таблиці маркету, інакше вважається найгіршою й позначена «{ fee-assumed }».
help-ages = Ціни, старші за 3 хвилини або з різницею понад 3 хвилини між собою, не порівнюються.
help-no-advice = Це не інвестиційна порада. Поки ви торгуєте, ціни змінюються, а ті самі угоди бачать і інші.
help-locks = Куплені предмети часто заблоковані на кілька днів, обмін можуть відкотити протягом 7 днів, а маркети утримують виплати.
help-stickers = Ціну лота можуть пояснювати наліпки, флоат або патерн. ROI понад 35% — зазвичай помилка.
help-transfers = Скільки вам коштують поповнення, виведення й обмін валют, враховується, коли ви вкажете це в /settings.
help-read-only = Бот лише читає ціни. Він нічого не купує і не продає.

## Кнопки кількох екранів

button-filters = Фільтри
button-csv = CSV
button-share = Поділитися
button-open-in-bot = Відкрити в боті
button-why = Що приховано?
button-retry = Повторити
button-open = Відкрити { $market }

## Лічба

deals = { $deals ->
        [one] { $deals } угода
        [few] { $deals } угоди
        [many] { $deals } угод
       *[other] { $deals } угоди
    }
items = { $items ->
        [one] { $items } предмет
        [few] { $items } предмети
        [many] { $items } предметів
       *[other] { $items } предмета
    }
names = { $names ->
        [one] { $names } назва
        [few] { $names } назви
        [many] { $names } назв
       *[other] { $names } назви
    }

## Відповіді на кнопки та помилки

toast-old-list = Цей список застарів. Надішліть /scan
toast-old-item = Цей предмет більше не відомий. Надішліть /prices
toast-asking = Запитую обидва маркети …
toast-stopping = Зупиняю
toast-scan-over = Цей скан уже завершено.
toast-scan-running = Тут уже триває скан. /cancel зупинить його.
error-or-cancel = { $problem } /cancel — залишити як було.
error-with-example = { $problem } Приклад: { $example }
error-market = { $market } { $failure }. Спробуйте ще раз за хвилину.
error-store-gone = База даних зараз недоступна, а для цього вона потрібна. Скани працюють; повторіть це за хвилину.
error-unexpected = Щось пішло не так (id { $id }). Спробуйте ще раз, а якщо не допоможе, передайте цей id власнику.
error-one-game = Вкажіть лише одну гру.
error-twice-minRoi = Мінімальний ROI вказано двічі.
error-twice-minNet = Мінімум чистими вказано двічі.
error-twice-limit = Кількість угод вказано двічі.
error-unknown-word = { $word } — не гра ({ $games }), не відсоток і не сума.
error-many-numbers = { $word } — зайве число.
error-not-percent = { $word } — не відсоток від 0 до 1000%.
error-not-amount = { $word } — не сума в доларах.
error-not-count = { $word } — не кількість угод від 1 до { $most }.
error-no-item = Назвіть предмет: вистачить частини назви.
error-amount = Це не сума в доларах.
error-percent = Це не відсоток від 0 до 1000.
error-at-most = Ціна має бути не більша за { $bound }.
error-at-least = Ціна має бути не менша за { $bound }.
error-sales = Це не кількість продажів від 0 до 1000.
error-lock = Це не кількість днів від 7 до 60.

## Що не так із маркетом, після його назви

failure-authentication = не приймає наш ключ
failure-bad-request = відхиляє запит
failure-bad-response = відповідає в незнайомому вигляді ({ $field })
failure-insufficient-funds = повідомляє, що на рахунку замало грошей
failure-retired-endpoint = закрив адресу, яку ми запитуємо: бота треба оновити
failure-network = недоступний
failure-timeout = надто довго відповідає
failure-rate-limited = просить запитувати рідше
failure-market-unavailable = сам має неполадки
failure-unexpected = дав неочікуваний збій
not-answering = { $market } не відповідає
market-down = { $who } з { $time }: { $failure }.

## Повідомлення без команди

unknown-command = Я не знаю { $command }. Див. /help
unknown-command-nearest = Я не знаю { $command }. Можливо, { $nearest }?
text-hint = Щоб знайти предмет: { $example }. Докладніше: /help
cancel-kept = Залишилось як було. Див. /settings
cancel-nothing = Скасовувати нічого.
only-text = Я читаю лише текст. Знайти предмет: { $example }. Докладніше: /help

## /start

welcome-about = { $bot } порівнює DMarket і Waxpeer та показує, скільки угода принесе насправді, після комісій.
welcome-scan = /scan знайде найкращі угоди зараз
welcome-prices = { $example } покаже один предмет
welcome-settings = /settings задає гру, мінімальний прибуток і ціни
welcome-help = /help пояснить решту
guide-about = Три запитання — і перше сканування. Ключі маркетів не потрібні.
guide-question = { $number } з { $of }
guide-language = Якою мовою говорити?
guide-game = Якою грою торгуєте?
guide-budget = Скільки може коштувати один предмет? Дорожчих не покажу.
button-guide-begin = Налаштувати
button-guide-skip = Пропустити
button-guide-scan = Одразу сканувати
button-settings = Налаштування
button-help = Довідка
welcome-group = /scan шукає угоди, /prices показує предмет, /help — усе інше.
keyboard-shown = Кнопки внизу роблять те саме, що й команди. Сховати їх можна в /help.
keyboard-hidden = Кнопки сховано. Повернути їх можна в /help.
button-keys-show = Показати кнопки
button-keys-hide = Сховати кнопки
key-scan = Скан
key-prices = Ціни
key-watch = Стеження
key-settings = Налаштування
price-ask = Який предмет? Вистачить частини назви: { $example }. Скасувати: /cancel
stray-link-unknown = Це посилання нікуди не веде: воно застаріло або від іншого бота.
stray-link-invitation = Ви вже маєте доступ, тож запрошенням ще може скористатися хтось інший.

## /scan у роботі

scanning = Сканую { $game }
scanning-between = { $scanning }: DMarket ⇄ Waxpeer
button-stop = ✖ Стоп
progress-asking = запитую
progress-loading = поки { $names }
progress-ready = { $names }, { $age } тому
progress-failed = не відповідає
progress-compared = Звірено { $compared }, відібрано { $candidates }
progress-checking = Перевіряю наживо { $confirmed } з { $toConfirm }

## /scan: список

scan-title = Скан { $game }
scan-found = { $title } { $time }: { $found }
scan-order = Порядок: { $sort }. { $filter }
found-closest = найближчі ({ $deals }), усі нижче вашого мінімуму
found-some = { $deals } з { $candidates ->
        [one] { $candidates } кандидата
        [few] { $candidates } кандидатів
        [many] { $candidates } кандидатів
       *[other] { $candidates } кандидата
    }, усього { $items }
found-all = угод { $deals }, усього { $items }
sort-rank = рейтинг
sort-roi = ROI
sort-net = чистими
sort-day = на день
sort-instant = у заявку
button-sort = Порядок: { $sort }
head-way = А→Б
head-item = предмет
head-net = чист.$
head-day = $/день
head-bid = одразу
head-roi = ROI
legend-live = лот перевірено наживо
legend-unchecked = наживо не перевірено
legend-check = ROI понад 35%: перевірте, схоже, це різні предмети
net-note = Чистими після комісії за продаж, із заокругленням униз. A–C: наскільки це надійно.
not-all-checked = Наживо перевірено не все: { $market } { $failure }
filter-price = ціна { $from }-{ $to }
filter-day = ≥{ $rate } на день
filter-sales = продажів на тиждень ≥{ $count }
filter-lock = блок ≤{ $days }
grade-any = будь-яка надійність
grade-least = { $grade } і краще
direction-both = в обидва боки
direction-dmarket-to-waxpeer = лише D>W
direction-waxpeer-to-dmarket = лише W>D
fees-line = Комісії: { $fees }
fee-worst = { fee-assumed } (найгірший випадок)
fee-dated = { $source } { $age } тому
prices-line = Ціни: { $ages } тому
bids-missing = Немає заявок { $market }: { $reason }
old-prices = СТАРЕ: відтоді ціни змінилися. Натисніть «Оновити».

## /scan без угод

no-deals = жодна угода не проходить
no-deals-compared = Порівняно: { $items }. { $filter }
empty-unquoted = Немає предметів із ціною на обох маркетах.
empty-stale = Ціни надто старі для порівняння. Натисніть «Оновити».
empty-skew = Ціни маркетів узято надто в різний час. Натисніть «Оновити».
empty-gone = За списками цін — { $deals }, але живої перевірки не пройшла жодна.
empty-slow = Достатньо дали б { $deals }, але повільніше, ніж ви хочете. Натисніть «Що приховано?»
empty-doubted = Прибуток дали б { $deals }, але цим цінам не можна вірити. Натисніть «Що приховано?»
empty-nothing = У вашому діапазоні цін після комісій ніщо не дає прибутку.
nearest = Найближче: { $name } { $net }, { $roi } (ваш мінімум { $minimums })
nearest-hidden = Найближче: { $name } { $net }, { $roi } (приховано: { $reason })
button-closest = Найближчі: { $deals }
button-lower = Знизити до { $minimums }

## /scan не вдався або зупинений

market-answers = { $market } відповідає: { $names }, { $age } тому.
no-profit-none = Прибуток не показано: цін немає.
no-profit-one = Прибуток не показано: однієї ціни замало.
scan-failed = Скан не вдався
scan-stopped-user = Скан зупинено.
scan-stopped-replaced = Скан зупинено: його змінив новий.
scan-stopped-shutdown = Зупинено: бот перезапускається. Надішліть /scan ще раз.
scan-stopped-removed = Скан зупинено.
scan-gone = Це сканування урвалося: бот перезапускався.
button-scan-again = Новий скан

## Чому угоди приховано

why-title = Чому угоди приховано
why-none = Нічого не відсіяно.
why-ways = Рахуються обидва напрямки. Предмет, якого немає на одному з маркетів, угодою не вважається. Натисніть на причину, щоб побачити приклади.
why-dropped = { $rows ->
        [one] { $rows } рядок маркетів не вдалося прочитати, його пропущено.
        [few] { $rows } рядки маркетів не вдалося прочитати, їх пропущено.
        [many] { $rows } рядків маркетів не вдалося прочитати, їх пропущено.
       *[other] { $rows } рядка маркетів не вдалося прочитати, їх пропущено.
    }
rejection-mixed-phases = ціна змішує фази
rejection-no-ask = там ніхто не продає
rejection-stale = ціни застаріли
rejection-skew = ціни різного часу
rejection-price-range = поза вашими цінами
rejection-no-profit = з комісіями без прибутку
rejection-cross-source = не схоже на інші ціни
rejection-thin-asks = мало продавців
rejection-inflated = ціна зросла надто
rejection-spike = стрибок за добу
rejection-falling = ціна падає
rejection-outlier = не схоже на історію
rejection-below-minimum = нижче вашого мінімуму
rejection-thin-sales = мало продажів
rejection-erratic = розкид продажів
rejection-unsure = мало певності
rejection-locked = надто довгий блок
rejection-few-sales = рідко продається
rejection-slow = мало на день
rejection-gone = зникло під час перевірки
rejection-hidden = приховано вами

examples-title = Приховано: { $reason }
examples-none = Прикладів не залишилось.
example-stale = вік { $age }, не більше { $limit }
example-skew = різниця { $age }, не більше { $limit }
example-price-below = { $price } нижче { $bound }
example-price-above = { $price } вище { $bound }
example-no-profit = у найкращому разі { $net }
example-cross-source = { $share } від ціни інших джерел, межа { $limit }
example-thin-asks = у продажу { $count }, треба від { $least }
example-thin-sales = продажів за 20 днів: { $count }, треба від { $least }
example-inflated = на { $share } вище середнього за 30 днів або ціни тиждень тому, не більше { $limit }
example-spike = стрибок понад 15% { $age } тому
example-falling = падіння на { $share } за годину, не більше { $limit }
example-outlier = { $away } звичайних відхилень від середини, не більше { $limit }
example-below-minimum = ROI { $roi }, ваш мінімум { $limit } і мінімум чистими
example-erratic = останніх продажів набагато вище за інші: { $count }
example-unsure = упевненість { $score } зі 100
example-locked = блок { $days }, треба не більше { $limit }
example-few-sales = продажів на тиждень: { $count }, треба від { $least }
example-slow = { $rate } на день, треба від { $limit }

## /prices

searching = Шукаю { $text } …
choices = Який саме: { $text }?
choices-more = Ось найкращі збіги. Уточніть запит, наприклад { $example }
nothing-found = У { $game } немає предмета з усіма цими словами: { $text }
nothing-try = Спробуйте менше слів або коротші, наприклад /prices redline. Інша гра: /settings
look-up-stopped-user = Зупинено.
look-up-stopped-replaced = Зупинено: почато новий пошук.
look-up-stopped-shutdown = Зупинено: бот перезапускається. Надішліть /prices ще раз.
look-up-stopped-removed = Зупинено.
head-ask = мін.ціна
head-best-bid = заявка
head-listed = лотів
price-no-answer = немає відповіді
absence-none = не торгує цим
absence-together = усі фази однією ціною
absence-apart = кожна фаза окремо
sales-median = Прод. { $market } мед { $median } n { $count }
sales-pace = остання { $age } тому, { $perDay } на день
price-changes = Лот { $letter }
steam-note = * ціна в Steam за даними { $market }, { $age } тому: гроші гаманця, не готівка
no-ways-one-market = Прибуток не показано: ціну дав лише один маркет.
no-ways-not-listed = Прибуток не показано: предмет не продається на обох маркетах.
no-ways-mixed-phases = Прибуток не показано: на одному маркеті ціна спільна для всіх фаз, хоча кожна коштує по-своєму.
no-ways-stale = Прибуток не показано: ціна застаріла. Натисніть «Оновити».
no-ways-skew = Прибуток не показано: ціни взято надто в різний час. Натисніть «Оновити».
button-deal = Угода { $way }
button-hide = Приховати
button-unhide = Повернути
toast-hidden = Приховано з наступних сканів. «{ button-unhide }» поверне предмет, увесь список — у /settings.
toast-shown-again = Знову показується.
toast-hidden-full = Цей чат приховує вже все, що може. Спершу поверніть щось: /settings

## Графіки

button-chart = Графік
button-chart-light = ☀ Світлий
button-chart-dark = ☾ Темний
button-chart-close = ✕ Закрити
chart-days = { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}
chart-not-enough = Поки записано замало
chart-price-subtitle = Нижні лоти, { $days }, час { $zone }
chart-price-now = { $market } { $price }, бачили { $age } тому
chart-price-change = { $market } { $price }, { $change } за { $span }, бачили { $age } тому
chart-price-unknown = { $market }: цін не записано, { $days }
chart-net = Чистими { $way }
chart-net-line = Чистими { $way } { $net } { $age } тому, від { $low } до { $high }
chart-net-unknown = Чистими { $way } невідомо: потрібні ціни обох маркетів в один час, і щоб одна не була вдвічі більшою за іншу.
chart-net-note = Чистими — якщо продати на 3% нижче нижнього лота за сьогоднішніх комісій.
chart-scan-subtitle = { $deals }, номери як у списку (порядок: { $sort })
chart-scan-days = днів до повернення грошей
chart-scan-per-day = /день
chart-scan-nothing = Невідомо, скільки тривають ці угоди
chart-scan-range = ROI від { $low } до { $high }, строк від { $least } до { $most }
chart-scan-best = Найбільше на день: { $number }. { $name }, { $daily } на день
chart-scan-left-out = Не показано: { $deals } з невідомим строком.
chart-scan-note = На пунктирній лінії всі угоди приносять на день порівну.
chart-hits-subtitle = Угоди за { $days }, за оцінками
chart-hits-promised = обіцяно
chart-hits-interval = справжня частка, 95%
chart-hits-line = { $grade }: справдилося { $hits } з { $judged }, { $rate }
chart-hits-promise = { $grade }: справдилося { $hits } з { $judged }, { $rate } (обіцяно { $promised })
chart-hits-few = { $grade }: відомо { $judged }, потрібно { $enough }
toast-drawing = Малюю …
toast-chart-stays = Telegram дозволяє видаляти повідомлення лише два дні. Видаліть його самі.
error-chart = Графік не вдалося намалювати (id { $id }). Спробуйте ще раз, а якщо не допоможе, передайте цей id власнику.
error-charts-busy = Зараз малюється забагато графіків. Спробуйте за хвилину.
error-no-photos = У цьому чаті мені не можна надсилати фото. Дозволити це можуть його адміністратори.

## /settings

settings-title = Що показує /scan у цьому чаті
settings-game = Гра
settings-net = Мін. чист.
settings-roi = Мін. ROI
settings-price = Ціна
settings-direction = Напрямок
settings-preset = Набір
settings-day = На день від
settings-sales = Продажі
settings-lock = Макс. блок
settings-grade = Надійність
settings-currency = Валюта
settings-any = не важливо
settings-a-week = { $count }/тиж.
preset-careful = Обережно
preset-normal = Звичайно
preset-wide = Широко
preset-custom = власний
filters-preset = Набір: { $preset }
filters-note = − і + змінюють значення, натискання на нього дає ввести своє. Дохід на день рахується на весь цикл: блок, продаж і вивід. Чого ще не знаємо, те нічого не приховує. Продажі, блок і дохід на день діють і для сповіщень про будь-які угоди. Останній ряд — найменша надійність.
settings-note = D>W — купити на DMarket і продати на Waxpeer.
button-net = Чистими { $limit }
button-roi = ROI { $limit }
button-day = На день { $limit }
button-sales = Продажі { $limit }
button-lock = Блок { $limit }
button-any-grade = будь-яка
button-page-filters = Фільтри
button-page-costs = Витрати, бюджет
button-page-alerts = Сповіщення
button-page-hidden = Приховане
button-page-backup = Копія, скидання
button-page-currency = Валюта
button-export-settings = Експорт
button-import = Імпорт
button-apply = Застосувати
button-cancel = Скасувати
ask-import = Надішліть файл, який зробив експорт ({ $example }, не більше 64 КБ). Без вашої згоди нічого не зміниться. /cancel — не імпортувати.
import-title = Імпортувати налаштування?
import-preview = Усе, що налаштував цей чат, стане як у файлі: фільтри й витрати, сповіщення, стеження ({ $watches }), приховане ({ $hidden }).
import-lost = Зникне, бо цього немає у файлі: стеження { $watches }, приховане { $hidden }.
import-unreadable = Файл не читається або більший за 64 КБ. Нічого не змінено.
import-no-file = Це не файл налаштувань. Нічого не змінено.
import-wrong = Поле { $field } у файлі неправильне. Нічого не змінено.
toast-imported = Імпортовано.
toast-old-import = Цей файл застарів. Надішліть його ще раз.
button-reset-sure = Так, скинути
currency-title = Валюта: { $currency }
currency-note = Усі розрахунки — в доларах, як на маркетах. Інша валюта стоїть поруч із ними в картках і в /prices, із заокругленням не на вашу користь.
exchange-rate = { $rate } · { $source }, { $day }
exchange-none = Лише в доларах: не вдалося отримати курс { $currency } за останні { $days } днів.
backup-note = Експорт надішле один файл з усім, що цей чат налаштував, приховав і чекає. У ньому немає ні ключів, ні чогось з інших чатів.
backup-caption = Налаштування, стеження: { $watches }, приховано: { $hidden }
reset-title = Скинути налаштування?
reset-note = Фільтри, витрати, бюджет, сповіщення й приховане ({ $count }) зникнуть: усе стане як у новому чаті. Мова, стеження й відстежувані угоди залишаться.
button-from = Від { $limit }
button-to = До { $limit }
button-both = Обидва
button-reset = Скинути
button-scan-now = Сканувати
type-net = Введіть мінімум чистими в доларах, /cancel залишить { $current }
type-roi = Введіть мінімальний ROI у відсотках, /cancel залишить { $current }
type-day = Введіть мінімальний дохід на день у відсотках, /cancel залишить { $current }
type-sales = Введіть, скільки продажів на тиждень треба щонайменше, 0 — будь-яке число, /cancel залишить { $current }
type-lock = Введіть, на скільки днів предмет може бути заблокований, не менше 7, - будь-який строк, /cancel залишить { $current }
type-from = Введіть найменшу ціну купівлі в доларах, /cancel залишить { $current }
type-to = Введіть найбільшу ціну купівлі в доларах, /cancel залишить { $current }
hidden-title = Приховано: { $count } з { $most }
hidden-note = Прихованого немає ні в сканах, ні в сповіщеннях про будь-які угоди. Шаблон — слова з назви, а зі знаком * — назва цілком: sticker* — усі наліпки. ✖ повертає.
button-add-pattern = Додати шаблон
ask-pattern = Введіть шаблон, який приховати, наприклад { $example }. Слова без * приховують усі назви з ними. /cancel — не додавати.
error-pattern = У шаблоні треба щонайменше дві літери чи цифри й не більше 60 знаків.
error-patterns-full = Чат може мати { $most } шаблонів і 300 прихованих записів загалом. Спершу вилучіть один.
alerts-title = Сповіщення
alerts-zone = Часовий пояс
alerts-cap = Не більше на день
alerts-note = Що приходить у тихі години або понад денну межу, чекає на зведення. На що ви чекаєте — у /watch.
button-zone-other = Інший пояс
ask-zone = Введіть часовий пояс або його місто, наприклад { $example }. /cancel залишить попередній.
ask-hours = Введіть тихі години, наприклад { $example }, або off. /cancel, щоб не змінювати.
error-zone = Такого часового поясу немає.
error-zone-nearest = Такого часового поясу немає. Схожі: { $zones }.

## /cachestats

cache-title = Кеш
cache-ok = працює { $uptime }, усе гаразд
cache-trouble = працює { $uptime }, є неполадки
market-failing = { $who } з { $time }: { $reason }
head-age = вік
head-ttl = ttl
head-hits = кеш%
head-requests = n
old-mark = стар
route-prices = ціни
route-offers = лоти
route-fees = коміс.
route-bids = заявки
route-sales = продаж
route-depth = стакан
route-account = баланс
totals-saved = З кешу
totals-made = Запити
totals-refused = Відмови 429
totals-waiting = У черзі
totals-alerts = Сповіщення
alert-figures = чекає { $waiting }, пішло { $sent }
totals-memory = Пам'ять { $memory }  Диск { $disk }
last-scan = Скан { $time }
last-scan-none = Скан  ще не було

## Маркети

fee-account = акаунт
fee-table = таблиця
fee-assumed = умовно

## Картка угоди

card-buy = КУПИТИ
card-sell = ПРОДАТИ
card-at-this-price = { $count } за цією ціною, { $age } тому
card-listed = лотів { $count }, { $age } тому
card-lowest-ask = нижній лот { $price }
card-fee = ком. { $rate } { $source }
card-fee-read = ком. { $rate } { $source } { $age }
card-transfers = ввід і вивід
card-not-included = не враховано
card-net = ЧИСТИМИ
card-exit = { $way } { $price }
card-to-bid = за заявкою
card-no-bid = немає заявок
card-undercut = нижче всіх
card-median-sales = продажі
card-median-asks = зазвичай
card-not-known = невідомо
card-risked = якщо ціна впаде
card-break-even = продаж у нуль
card-cushion = запас за ціною
card-lock = лок
card-lock-assumed = лок, як зазвичай
card-sale = потім продаж
card-hold = утримання { $market }
card-days = { $days }д
card-cycle = = { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}
card-per-day = { $net } { $roi }/день
card-listed-locked = якщо виставити в лоці
card-sold-in-week = продасться за тиждень
card-quantity = { $units ->
    [one] розумно { $units } шт.
    [few] розумно { $units } шт.
    [many] розумно { $units } шт.
   *[other] розумно { $units } шт.
}
card-limited-profit = більше — вже мало прибутку
card-limited-sales = чверть продажів за тиждень
card-limited-budget = ваш бюджет
card-confidence = Упевненість
card-lowered = було { $scored }, знижено статистикою
card-record = з { $scored } справдилось { $hits } із { $judged }
card-basis-sales = Ціна продажу: трохи нижче нижнього лота, не вище 2% над останніми продажами.
card-basis-history = Ціна продажу: трохи нижче нижнього лота, не вище звичайного нижнього лота останніх днів.
card-basis-discount = Ціна продажу: трохи нижче нижнього лота й мінус 3%, бо продажі невідомі.
card-unconfirmed = За живими лотами не перевірено.
card-unconfirmed-because = Не перевірено наживо: { $market } { $failure }
card-check = Перевірте:
card-too-good = понад 35% — найімовірніше, це різні предмети або помилка в ціні.
card-buy-rising = Ціна купівлі зросла за тиждень більш ніж на 4%.
card-buy-falling = Ціна купівлі впала за годину більш ніж на 10%.

## Що викликає сумніви

doubt-quotes-apart = ціни не одночасні
doubt-quotes-old = ціні понад хвилину
doubt-no-basis = звичайна ціна невідома
doubt-sales-unknown = продажі не повідомляють
doubt-few-sales = менше 5 продажів
doubt-some-sales = менше 10 продажів
doubt-no-recent-sale = 3 дні без продажів
doubt-asks-unknown = лотів там не видно
doubt-few-asks-near = мало лотів поруч
doubt-above-usual = лоти дорожчі за звичні
doubt-no-bid = немає заявок
doubt-low-bid = заявки набагато нижчі
doubt-rising-month = за 30 днів ріст 15%
doubt-cheap = дешевше $1 вирішує цент
doubt-fee-assumed = комісію припущено
doubt-rate-estimated = продажі на день — оцінка
doubt-premium-possible = лот може бути особливим

## /cachestats: що читається у фоні

refresh-off = Оновлення  вимкнено
refresh-lanes = Оновлення  { $lanes }
refresh-rests = { $letter } пауза { $time }
refresh-next = Наступне   { $game } за { $time }
refresh-phases = Фази       { $phases }, назв { $titles }
feed-ready = Стрічка    { $rate } подій/с
feed-gap = Стрічка    перервана, обривів { $gaps }

## Хто може користуватися ботом

role-owner = власник
role-member = учасник
role-viewer = глядач
person-nameless = id { $id }
stranger = Це приватний бот. Вас може впустити власник, або надішліть код прив'язки.
button-ask-access = Попросити доступ
wrong-code = Це не код прив'язки. Правильний код — у лозі бота.
invitation-dead = Запрошення вже не діє. Попросіть нове в того, хто його надіслав.
let-in = Доступ відкрито, ваша роль: { $role }.
refused = Власник відмовив у доступі.
toast-ask-asked = Власник отримав запит. Відповідь надійде сюди.
toast-ask-waiting = Ви вже питали. Власник ще не відповів.
toast-ask-limited = Зараз спитати не можна. Спробуйте за кілька днів.
toast-in-already = Доступ уже є. Надішліть /start
toast-strangers = Ці кнопки — лише для тих, кого впустив власник.
request = { $name } просить доступ.
button-let-in-member = Пустити: учасник
button-let-in-viewer = як глядача
button-refuse = Відмовити
request-refused = { $name }: відмовлено.
request-granted = { $name }: доступ відкрито, { $role }.
request-closed = Запит уже закрито. Дивіться /users
toast-refusal-viewers-look = Глядачі можуть дивитися, але не змінювати.
toast-refusal-administrators-set = Налаштування групи змінюють лише її адміністратори.
toast-refusal-owners-only = Це може лише власник.
toast-refusal-private-only = Лише в особистому чаті зі мною.
toast-too-fast = Надто швидко. Зачекайте хвилину.
too-fast = Забагато команд. Продовжу за хвилину.

## /users

users-title = Хто користується ботом
users-owner =
    { $count ->
        [one] { $count } власник
        [few] { $count } власники
        [many] { $count } власників
       *[other] { $count } власники
    }
users-member =
    { $count ->
        [one] { $count } учасник
        [few] { $count } учасники
        [many] { $count } учасників
       *[other] { $count } учасники
    }
users-viewer =
    { $count ->
        [one] { $count } глядач
        [few] { $count } глядачі
        [many] { $count } глядачів
       *[other] { $count } глядачі
    }
users-waiting = чекають на відповідь: { $count } (?)
button-invite-member = Запросити учасника
button-invite-viewer = Запросити глядача
button-invitations = Запрошення
button-audit = Журнал
button-back = ◀ Назад
user-role = { $role }, id { $id }
user-since = Доступ з { $time }
user-added-by = Доступ відкрив(-ла) { $name }
user-configured = Власник із конфігурації, ALLOWED_USER_IDS: змінюється лише там.
user-last-owner = Останнього власника видалити не можна. Інших задайте в конфігурації, ALLOWED_USER_IDS.
button-make-member = Зробити учасником
button-make-viewer = Зробити глядачем
button-remove = Видалити
removal-question = Видалити { $name }?
removal-effect = Бот одразу перестане відповідати, а запущене цією людиною зупиниться.
button-remove-sure = Так, видалити
toast-user-owner = Власника тут змінити не можна.
toast-user-unknown = Доступу в цієї людини вже немає.
toast-invitations-full = Відкрито забагато запрошень. Спершу відкличте зайві.
invitation-link = Надішліть це посилання одній людині, її роль: { $role }. Воно спрацює один раз протягом 24 годин.
button-revoke = Відкликати
invitations-revoke = Відкликати { $row }
invitations-title = Відкриті запрошення
invitations-none = Немає.
invitations-row = { $row }. { $role }, від { $name }, ще { $left }
audit-title = Зміни за 400 днів
audit-none = Немає.
audit-paired = { $who }: власник за кодом прив'язки
audit-invited = { $who }: нове запрошення, { $role }
audit-revoked = { $who }: відкликання запрошення, { $role }
audit-joined = { $who }: вхід за запрошенням від { $whom }, { $role }
audit-let-in = { $who }: доступ для { $whom }, { $role }
audit-refused = { $who }: відмова для { $whom }
audit-role-changed = { $who }: нова роль { $whom }, { $role }
audit-removed = { $who }: видалення { $whom }

## /health і /logs

health-title = Стан
health-ready = готовий, працює { $uptime }
health-not-ready = не готовий, працює { $uptime }
health-running = Завдань
health-answered = Відповіли
part-ok = ок
part-degraded = збоїть
part-failed = не працює
button-refresh = Оновити
logs-title = Останні попередження та помилки
logs-none = Від запуску — жодного.

## /paper

paper-title = Що сталося з показаними угодами
paper-nothing = Поки жодна не завершилася: угода триває близько двох тижнів.
paper-head-hits = справд
paper-head-of = із
paper-head-roi = ROI
paper-head-there = 1/10/60хв
paper-totals = Завершено за 180 днів: { $concluded }, з них зникло за хвилину: { $gone }, замало спостережень: { $unseen }.
paper-legend = справд.: ціни досягнуто вчасно. 1/10/60хв: % лотів, що ще стояли на цей час. «-»: менше { $enough }, поки замало.
paper-trades = Відстежується тут: { $count }
paper-no-trades = Нічого. Натисніть «{ button-paper-buy }» під угодою, щоб стежити за нею.
paper-day = день { $day }/{ $days }
paper-worth = зараз { $net } { $roi }
paper-worth-unknown = цін ще немає
paper-reached = ціни досягнуто
paper-was-gone = лот зник за хвилину
paper-hit = справдилася
paper-miss = не справдилася
paper-unknown = замало спостережень
paper-outcome = { $outcome }, ROI { $roi }
button-paper-buy = Купити на папері
toast-paper-added = Стежу за ціною цієї хвилини. Як іде угода, покаже /paper
toast-paper-known = Ви вже стежите за цією угодою: /paper
toast-paper-full = У цьому чаті вже 100 угод. Приберіть зайві в /paper
toast-paper-gone = Зараз ця угода нічого не приносить.
toast-paper-slow = Ринки надто довго не відповідають. Спробуйте за хвилину.
## /watch та сповіщення

watch-title = Стежу: { $count } з { $most }
watch-none = Поки нічого. Ціна: { $example }, угоди: { $other }.
watch-quiet = Тихі години: { $quiet }
watch-quiet-never = немає
watch-any = Будь-яка угода, { $game }
watch-wants = чист. ≥ { $net } ROI ≥ { $roi } { $grade }
watch-reached = досягнута
watch-away = ще { $percent }%
watch-paused = на паузі
watch-muted-for = без звуку ще { $time }
watch-gone = Цього стеження вже немає.
watch-muted = Мовчу 6 годин.
watch-stopped = Стеження видалено.
watch-which = Який предмет?
watch-ask = За чим стежити? { $example } — ціна, { $other } — угоди. /cancel, щоб передумати.
watch-ask-item = За чим стежити у { $name }? { $example }, { $other } або { $third }. /cancel, щоб передумати.
watch-ask-quiet = Введіть тихі години, наприклад { $example }, лише часовий пояс або off. /cancel, щоб не змінювати.
watch-too-many = У цьому чаті вже { $most } стежень, більше не можна. Спершу видаліть одне.
button-watch = Стежити
button-watch-new = + Нове
button-watch-quiet = Тихі години
button-watch-cap = { $count } на день
button-watch-edit = Змінити
button-watch-pause = Пауза
button-watch-resume = Увімкнути
button-watch-delete = Видалити
button-watch-list = Усі стеження
alerts-price = Ціни
alerts-deal = Угоди
alerts-digest = Зведення
noise-loud = звук
noise-silent = тихо
noise-off = ні
alert-deal = Угода
alert-price = Ціна
alert-buy = купити { $market } { $price }
alert-sell = продати { $market } { $price }
alert-net = чистими { $net }, ROI { $roi }, { $grade }
alert-below = { $market }: лот { $ask }, нижче { $price }
alert-above = { $market }: лот { $ask }, вище { $price }
alert-over = зникла за { $time } (лот { $ask })
alert-gone = зникла за { $time } (лотів немає)
alert-sells-lower = зникла за { $time } (продається тепер дешевше)
button-alert-open = Картка
alert-topic-gone = Теми, де про це просили, більше немає: відтепер сповіщення будуть тут.
button-alert-mute = Тихо 6 год
button-alert-stop = Стоп
digest-title = { $count ->
    [one] За тихі години: { $count } сповіщення
    [few] За тихі години: { $count } сповіщення
    [many] За тихі години: { $count } сповіщень
   *[other] За тихі години: { $count } сповіщення
}
digest-more = і ще { $count }
digest-over = { $count ->
    [one] { $count } вже неактуальне
    [few] { $count } вже неактуальні
    [many] { $count } вже неактуальні
   *[other] { $count } вже неактуальні
}
digest-unsure = * можливо, вже надходило
error-watch-return = { $word } — не мінімальний ROI.
error-watch-range = { $word } — не діапазон цін.
error-watch-range-deals = Діапазон цін — лише для угод.
error-watch-bound = Вкажіть, нижче чи вище якої ціни.
error-watch-one-bound = Лише одна межа: нижче чи вище.
error-watch-direction = В угод є напрямок, а не маркет.
error-quiet = Це не години і не часовий пояс.
error-quiet-hours = Таких годин немає.

## Як торгує чат

trading-title = Як ви торгуєте
trading-budget = бюджет на предмет
trading-no-budget = без межі
trading-deposit = витрати на ввід
trading-payout = витрати на вивід
trading-note = Бюджет обмежує, скільки штук розумно взяти. Ціна вводу й виводу залежить від способу оплати: коли ви її вкажете, вона увійде в кожен чистий прибуток.
type-budget = Введіть, скільки в доларах готові витратити на один предмет, - без межі, /cancel залишить { $current }
type-deposit = Введіть, скільки коштує ввід: 2% або 2% + $0.50, - щоб не враховувати, /cancel залишить { $current }
type-payout = Введіть, скільки коштує вивід: 2% або 2% + $0.50, - щоб не враховувати, /cancel залишить { $current }
error-budget = Це не сума в доларах більша за нуль.
error-cost = Це не ціна: потрібен відсоток, сума в доларах або обидва.
button-budget = Бюджет
button-deposit = Ввід
button-payout = Вивід

## /balance

balance-title = Ваші рахунки
balance-asking = Питаю обидва маркети
balance-available = на покупки
balance-withdrawable = до виводу
balance-on-hold = утримано
balance-age = { $age } тому
balance-no-key = { $market }: ключа немає. Задайте { $variables } і перезапустіть бота.

## /export

export-which = Яку таблицю надіслати? Це файл CSV, його відкриє будь-який табличний редактор. «{ button-export-signals }» — це угоди з усіх чатів і те, чим кожна закінчилася.
export-caption = { $rows ->
        [one] { $rows } рядок
        [few] { $rows } рядки
        [many] { $rows } рядків
       *[other] { $rows } рядка
    }, суми в доларах США, час UTC
button-export-scan = Скан
button-export-paper = Мої угоди
button-export-watches = Стеження
button-export-signals = Показані угоди
toast-export-no-scan = Немає угод для файлу. Почніть із /scan
toast-export-no-paper = Ви ще не стежите за жодною угодою: відкрийте її й натисніть «{ button-paper-buy }».
toast-export-no-watches = Поки ні за чим не стежу: почніть із /watch
toast-export-no-signals = Ще жодної угоди не показано. Почніть із /scan

## Інлайн-режим

inline-hint = Введіть предмет, наприклад: redline ft
inline-nothing = Такого предмета в прайсах немає
inline-no-prices = Цін у памʼяті немає: спершу надішліть /scan
inline-stranger = Бот закритий. Попросити доступ
inline-unchecked = За прайсами, після комісій; лоти й продажі не перевірялися.

## Сторінка (Mini App)

app-forged = Telegram не підтвердив цю сторінку. Відкрийте її кнопкою в чаті.
app-expired = Це посилання застаріло. Відкрийте сторінку знову кнопкою в чаті.
app-used = Це посилання вже використано. Відкрийте сторінку знову кнопкою в чаті.
app-no-session = Сторінка була відкрита надто довго. Відкрийте її знову кнопкою в чаті.
app-malformed = Сторінка і бот не розуміють одне одного. Завантажте сторінку знову.
app-deal-gone = Цієї угоди вже немає: вона нічого не дає, або предмет ніхто не продає.
app-closed = Сторінку неможливо показати
app-offline = Немає звʼязку. Це ціни на { $time }.
app-unreachable = Бот недоступний. Спроба повториться сама.
app-retry = Спробувати ще
app-tabs = Розділи сторінки
app-not-loaded = Цей розділ сторінки не завантажився.
app-loading = Завантаження
app-deals = Угоди
app-search = Пошук: redline ft >8% <$20
app-filters = Фільтри
app-sort-by = Порядок
app-ascending = Спочатку менші
app-descending = Спочатку більші
app-checked-only = Перевірені
app-way = { $from } → { $to }
app-count =
    { $deals ->
        [one] { $deals } угода
        [few] { $deals } угоди
        [many] { $deals } угод
       *[other] { $deals } угоди
    }
app-count-of = { $shown } з { $all }
app-cut = Показано лише { $count } найкращих.
app-check-live = Перевірити
app-checking = Перевіряю …
app-ages = Ціни: DMarket { $dmarket }, Waxpeer { $waxpeer } тому
app-none = Зараз жодна угода не проходить.
app-none-found = Нічого не відповідає пошуку та фільтрам.
app-show-all = Показати всі
app-head-grade = Оцінка
app-head-item = Предмет
app-head-buy = Купівля
app-head-sell = Продаж
app-head-net = Чистими
app-head-roi = ROI
app-head-day = На день
app-head-days = Днів
app-sort-rank = Найкращі
app-sort-instant = Продати відразу
app-grade = Оцінка { $grade }, { $score } зі 100
app-back = Назад
app-arithmetic = Розрахунок
app-exits = Три способи продати
app-exit-expected = очікується
app-cycle = Час
app-cycle-lock = заблокований
app-cycle-sale = продаж
app-cycle-hold = утримання
app-total =
    { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }
app-total-unknown = Скільки триває продаж, невідомо.
app-a-day = { $net } і { $roi } на день
app-confidence = Надійність
app-no-doubts = Проти нічого не свідчить.
app-safety = Якщо ціна впаде
app-open = Відкрити { $market }
app-look = Подивитися ще раз
app-looking = Дивлюся живі пропозиції …
app-seen = Пропозиції переглянуто { $age } тому
app-price-list = З прайс-листів, наживо не перевірена
app-watches = Стеження
app-watches-none = Ви поки нічого не чекаєте.
app-watches-hint = Стеження повідомить вам у чаті про ціну або про угоди, що дають достатньо.
app-watch-new = Нове стеження
app-watch-edit = Змінити стеження
app-watch-kind = Чого чекати
app-watch-price = Ціна
app-watch-item = Предмет
app-watch-find = Пошук: ak redline ft
app-watch-more = Підходять й інші: додайте слово.
app-watch-any = Без предмета: будь-яка угода, { $game }
app-watch-when = Коли найкраща ціна продажу
app-watch-market = Маркет
app-watch-relation = Нижче чи вище
app-watch-amount = Ціна в доларах
app-watch-at-least = Не гірше ніж
app-watch-fired = повідомлено { $age } тому
app-watch-sure = Так, видалити
app-below = нижче
app-above = вище
app-price-from = Ціна від
app-price-to = Ціна до
app-save = Зберегти
app-keep = Залишити
app-change = Змінити
app-settings = Налаштування
app-settings-hint = Ті самі, що /settings у чаті
app-set-deals = Які угоди
app-set-sales = Продажів на тиждень від
app-set-lock = Блокування до, днів
app-set-budget = Бюджет на предмет
app-set-deposit = Поповнення коштує
app-set-payout = Виведення коштує
app-set-language = Мова, валюта
app-less = { $name }: менше
app-greater = { $name }: більше
app-take-back = Риска (-) прибирає значення.
app-filters-note = Дохід на день рахує весь цикл: блокування, продаж і виведення. Що ще не відомо, нічого не приховує. Риска (-) — блокування будь-якої довжини.
app-alerts-note = Що надходить у тихі години або понад денну межу, чекає на зведення. Тихі години вводять як 23-8 або off.
app-hidden-note = Приховане не потрапляє ні в скани, ні в сповіщення про будь-які угоди. Шаблон — слова з назви, а із зірочкою — вся назва: sticker* — усі наліпки.
app-hide-note = Відтоді його немає в сканах. Повернути можна в налаштуваннях.
app-pattern = Шаблон, що приховати
app-hide = Сховати
app-show-again = Знову показувати { $name }
app-file-sent = Файл у чаті.
app-not-changed = Немає звʼязку: нічого не змінено.
button-app = Відкрити сторінкою
app-prices = Ціни
app-chart-range = За який час
app-chart-way = Яка угода
app-chart-prices = Ціни за { $days }
app-chart-table = Таблицею
app-chart-day = День
app-charts = Графіки
app-chart-deals = Угоди за доходом і строком
app-chart-hits = Як часто оцінки справджувалися
app-chart-choose = Торкніться точки, щоб відкрити угоду.
app-chart-both-ways = Обидва боки
app-chart-listed = не перевірена наживо
app-chart-few = відомо { $judged }, потрібно { $enough }
app-chart-no-deals = Поки нема що показати: жодна угода не проходить, або строк невідомий.
