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

fee-assumed = условно
