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

fee-assumed = умовно
