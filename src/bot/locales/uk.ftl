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
command-settings = гра, мінімуми, мова
command-cachestats = свіжість даних і стан
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
help-transfers = Поповнення, виведення та конвертацію валют не враховано.
help-read-only = Бот лише читає ціни. Він нічого не купує і не продає.

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
card-per-day = { $net } { $roi } на день
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
card-unconfirmed-because = Не перевірено наживо: { $reason }
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
button-paper-buy = Стежити
toast-paper-added = Стежу за ціною цієї хвилини. Як іде угода, покаже /paper
toast-paper-known = Ви вже стежите за цією угодою: /paper
toast-paper-full = У цьому чаті вже 100 угод. Приберіть зайві в /paper
toast-paper-gone = Зараз ця угода нічого не приносить.
