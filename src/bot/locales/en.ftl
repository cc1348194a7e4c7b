# Everything that the bot says in English. What stands in monospace rows is measured in cells of a phone's
# line: those texts must stay about as long as they are.

## Figures and units

money = { $sign }${ $figure }
megabytes = { $figure } MB
count-thousands = { $figure }k
count-millions = { $figure }M
unit-seconds = { $number }s
unit-minutes = { $number }m
unit-hours = { $number }h
unit-days = { $number }d
no-lock = none

## Commands: the menu and /help

command-scan = best deals now
command-prices = one item on both markets
command-settings = game, minimums, language
command-cachestats = data age and health
command-cancel = stop what is running
command-help = commands, formulas, risks
command-start = what this bot does
command-users = who may use this bot
command-health = how this bot is doing
command-logs = latest warnings and errors
command-refresh = ask both markets anew

## /help

help-title-commands = Commands
help-title-profit = How profit is computed
help-title-risks = Limits & risks
help-try = Try:
help-cost-name = cost
help-cost = price you pay with fees
help-sale-name = sale
help-sale = one step under lowest ask
help-sale-capped = at most 102% of sales
help-sale-unknown = no sales known: 3% less
help-proceeds-name = proceeds
help-proceeds = sale less the sale fee
help-net-name = net
help-net = proceeds less cost
help-roi-name = ROI
help-roi = net over cost
help-bid-name = at bid
help-bid = net if sold at once
help-even-name = even
help-even = least sale without loss
help-rounding = Every rounding goes against the trade. A fee comes from your account, else from the market's table, else it is the worst case and says "{ fee-assumed }".
help-ages = Prices older than 3 minutes, or 3 minutes apart, are never compared.
help-no-advice = Not financial advice. Prices move while you trade, and others see the same deals.
help-locks = Bought items are often locked for days, a trade can be reversed within 7 days, and markets hold payouts.
help-stickers = A listing may hold stickers, a float or a pattern that explain its price. ROI above 35% is usually a mix-up.
help-transfers = Deposit, withdrawal and currency costs are not included.
help-read-only = The bot only reads prices. It never buys or sells.

## Markets

fee-assumed = assumed
