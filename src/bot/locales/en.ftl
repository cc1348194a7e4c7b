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
command-paper = a record of the bot's deals
command-watch = tell me when a price comes
command-settings = game, minimums, language
command-balance = your money on both markets
command-cachestats = data age and health
command-export = deals and trades as a file
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
help-transfers = What deposits, payouts and changing money cost you is included once you say it in /settings.
help-read-only = The bot only reads prices. It never buys or sells.

## Buttons of several screens

button-filters = Filters
button-csv = CSV
button-share = Share
button-open-in-bot = Open in the bot
button-why = Why hidden?
button-retry = Retry
button-open = Open { $market }

## Counts

deals = { $deals ->
        [one] { $deals } deal
       *[other] { $deals } deals
    }
items = { $items ->
        [one] { $items } item
       *[other] { $items } items
    }
names = { $names ->
        [one] { $names } name
       *[other] { $names } names
    }

## Notices under a tapped button, and what goes wrong

toast-old-list = This list is old. Send /scan
toast-old-item = This item is not known any more. Send /prices
toast-asking = Asking both markets …
toast-stopping = Stopping
toast-scan-over = This scan is over already.
toast-scan-running = A scan is running here already. /cancel stops it.
error-or-cancel = { $problem } /cancel leaves all as it was.
error-with-example = { $problem } Example: { $example }
error-market = { $market } { $failure }. Try again in a minute.
error-store-gone = The database cannot be reached at the moment, and this needs it. Scans work; try this again in a minute.
error-unexpected = Something went wrong (id { $id }). Try again, and tell the owner this id if it stays.
error-one-game = Name one game only.
error-twice-minRoi = The minimum ROI stands there twice.
error-twice-minNet = The minimum net stands there twice.
error-twice-limit = The number of deals stands there twice.
error-unknown-word = { $word } is no game ({ $games }), percentage or amount.
error-many-numbers = { $word } is one number too many.
error-not-percent = { $word } is no percentage from 0 to 1000%.
error-not-amount = { $word } is no amount in dollars.
error-not-count = { $word } is no number of deals from 1 to { $most }.
error-no-item = Say which item: a part of its name will do.
error-amount = That is no amount in dollars.
error-percent = That is no percentage from 0 to 1000.
error-at-most = The price must be at most { $bound }.
error-at-least = The price must be at least { $bound }.
error-sales = That is no number of sales from 0 to 1000.
error-lock = That is no number of days from 7 to 60.

## What is wrong with a market, after its name

failure-authentication = does not accept our key
failure-bad-request = refuses the request
failure-bad-response = answers in an unknown form ({ $field })
failure-insufficient-funds = says that the account has too little money
failure-retired-endpoint = has retired the address we ask: the bot needs an update
failure-network = cannot be reached
failure-timeout = takes too long to answer
failure-rate-limited = asks us to slow down
failure-market-unavailable = has trouble of its own
failure-unexpected = failed in an unexpected way
not-answering = { $market } not answering
market-down = { $who } since { $time }: it { $failure }.

## Messages that are no command

unknown-command = I do not know { $command }. See /help
unknown-command-nearest = I do not know { $command }. Did you mean { $nearest }?
text-hint = To look an item up: { $example }. More: /help
cancel-kept = Kept as it was. See /settings
cancel-nothing = Nothing to cancel.
only-text = I read only text. To look an item up: { $example }. More: /help

## /start

welcome-about = { $bot } compares DMarket and Waxpeer and shows what a trade would really earn after fees.
welcome-scan = /scan finds the best deals now
welcome-prices = { $example } looks one item up
welcome-settings = /settings sets game, minimum profit and prices
welcome-help = /help explains the rest
guide-about = Three questions, then your first scan. It needs no keys of the markets.
guide-question = { $number } of { $of }
guide-language = Which language shall I speak?
guide-game = Which game do you trade?
guide-budget = How much may one item cost? What is dearer is left out.
button-guide-begin = Set up in 3 taps
button-guide-skip = Skip
button-guide-scan = Skip and scan
button-settings = Settings
button-help = Help
welcome-group = /scan finds deals, /prices looks an item up, /help lists the rest.
keyboard-shown = The keys below do what the commands do. /help hides them.
keyboard-hidden = The keys are gone. /help shows them again.
button-keys-show = Show keys
button-keys-hide = Hide keys
key-scan = Scan
key-prices = Prices
key-watch = Watch
key-settings = Settings
price-ask = Which item? A part of its name will do: { $example }. Stop with /cancel
stray-link-unknown = This link leads to nothing that I know: it may be old, or from another bot.
stray-link-invitation = You are in already, so this invitation is still free for somebody else.

## /scan while it runs

scanning = Scanning { $game }
scanning-between = { $scanning }: DMarket ⇄ Waxpeer
button-stop = ✖ Stop
progress-asking = asking
progress-loading = { $names } so far
progress-ready = { $names }, { $age } old
progress-failed = not answering
progress-compared = Compared { $compared }, candidates { $candidates }
progress-checking = Checking live { $confirmed } of { $toConfirm }

## /scan: the list

scan-title = { $game } scan
scan-found = { $title } { $time }: { $found }
scan-order = By { $sort }. { $filter }
found-closest = { $deals } closest, all below your minimum
found-some = { $deals } of { $candidates ->
        [one] { $candidates } candidate
       *[other] { $candidates } candidates
    } in { $items }
found-all = deals in { $deals } of { $items }
sort-rank = rank
sort-roi = ROI
sort-net = net
sort-day = a day
sort-instant = instant
button-sort = Sort: { $sort }
head-way = way
head-item = item
head-net = net $
head-day = $/day
head-bid = at bid
head-roi = ROI
legend-live = listing to buy seen live
legend-unchecked = not checked live
legend-check = ROI over 35%: check, likely not the same item
net-note = Net after the sale fee, rounded down. A to C: how sure it is.
not-all-checked = Not all checked live: { $market } { $failure }
filter-price = price { $from }-{ $to }
filter-day = ≥{ $rate } a day
filter-sales = ≥{ $count } sales a week
filter-lock = lock ≤{ $days }
grade-any = any grade
grade-least = { $grade } and better
direction-both = both ways
direction-dmarket-to-waxpeer = D>W only
direction-waxpeer-to-dmarket = W>D only
fees-line = Fees { $fees }
fee-worst = { fee-assumed } (worst case)
fee-dated = { $source } { $age } old
prices-line = Prices { $ages } old
bids-missing = { $market } bids missing: { $reason }
old-prices = OLD: these prices have moved since. Tap Refresh.

## /scan without deals

no-deals = no deal passes
no-deals-compared = { $items } compared. { $filter }
empty-unquoted = No item is quoted on both markets.
empty-stale = Prices are too old to be compared. Tap Refresh.
empty-skew = The two markets' prices are of too different times. Tap Refresh.
empty-gone = { $deals } in the price lists, but none that was checked live stood.
empty-slow = { $deals } would earn enough, but slower than you want. Tap Why hidden?
empty-doubted = { $deals } would earn something, but the prices are not to be believed. Tap Why hidden?
empty-nothing = Nothing within your prices earns anything after fees.
nearest = Closest: { $name } { $net }, { $roi } (your minimum { $minimums })
nearest-hidden = Closest: { $name } { $net }, { $roi } (hidden: { $reason })
button-closest = Show { $deals } closest
button-lower = Lower to { $minimums }

## /scan that failed or was stopped

market-answers = { $market } answers: { $names }, { $age } old.
no-profit-none = No profit shown: there are no prices.
no-profit-one = No profit shown: one price alone earns nothing.
scan-failed = Scan failed
scan-stopped-user = Scan stopped.
scan-stopped-replaced = Scan stopped: a newer scan took over.
scan-stopped-shutdown = Stopped: the bot is restarting. Send /scan again.
scan-stopped-removed = Scan stopped.
scan-gone = This scan ended when the bot was restarted.
button-scan-again = Scan again

## Why trades are hidden

why-title = Why trades are hidden
why-none = Nothing was left out.
why-ways = Both ways through the markets are counted. An item that one market does not list is no trade at all. Tap a reason for examples.
why-dropped = { $rows ->
        [one] { $rows } row of the markets could not be read and was left out.
       *[other] { $rows } rows of the markets could not be read and were left out.
    }
rejection-mixed-phases = price mixes phases
rejection-no-ask = nobody sells it there
rejection-stale = prices too old
rejection-skew = prices too far apart
rejection-price-range = outside your prices
rejection-no-profit = earn nothing after fees
rejection-cross-source = unlike other prices
rejection-thin-asks = too few sellers
rejection-inflated = risen too far
rejection-spike = jumped within a day
rejection-falling = price is falling
rejection-outlier = unlike its history
rejection-below-minimum = below your minimum
rejection-thin-sales = too few sales
rejection-erratic = sales all over
rejection-unsure = not sure enough
rejection-locked = locked for too long
rejection-few-sales = sells too seldom
rejection-slow = too little a day
rejection-gone = gone when checked live
rejection-hidden = hidden by you

examples-title = Hidden: { $reason }
examples-none = No examples are kept.
example-stale = { $age } old, at most { $limit }
example-skew = { $age } apart, at most { $limit }
example-price-below = { $price } is below { $bound }
example-price-above = { $price } is above { $bound }
example-no-profit = { $net } at best
example-cross-source = { $share } of what other sources say, the limit is { $limit }
example-thin-asks = { $count } for sale, at least { $least }
example-thin-sales = { $count } sales in 20 days, at least { $least }
example-inflated = { $share } above its 30-day mean or price a week ago, at most { $limit }
example-spike = jumped by more than 15% { $age } ago
example-falling = fell by { $share } within an hour, at most { $limit }
example-outlier = { $away } usual deviations off its middle, at most { $limit }
example-below-minimum = ROI { $roi }, your minimum is { $limit } and the least net
example-erratic = { $count } of the last sales stand far above the others
example-unsure = confidence { $score } of 100
example-locked = locked for { $days }, at most { $limit }
example-few-sales = { $count } sales a week, at least { $least }
example-slow = { $rate } a day, at least { $limit }

## /prices

searching = Looking for { $text } …
choices = Which { $text }?
choices-more = These fit best. More words narrow it down, as in { $example }
nothing-found = No item of { $game } has all of these words: { $text }
nothing-try = Try fewer or shorter words, as in /prices redline. Another game: /settings
look-up-stopped-user = Stopped.
look-up-stopped-replaced = Stopped: a newer look-up took over.
look-up-stopped-shutdown = Stopped: the bot is restarting. Send /prices again.
look-up-stopped-removed = Stopped.
head-ask = ask
head-best-bid = bid
head-listed = listed
price-no-answer = no answer
absence-none = does not trade it
absence-together = all phases in one price
absence-apart = each phase on its own
sales-median = Sales { $market } med { $median } n { $count }
sales-pace = last { $age } ago, { $perDay } a day
price-changes = Ask { $letter }
steam-note = * what { $market } takes for the price on Steam, { $age } old: wallet money, not cash
no-ways-one-market = No profit shown: only one market gave a price.
no-ways-not-listed = No profit shown: it is not for sale on both markets.
no-ways-mixed-phases = No profit shown: one market's price stands for all phases, though each has a price of its own.
no-ways-stale = No profit shown: a price is too old. Tap Refresh.
no-ways-skew = No profit shown: the two prices are of too different times. Tap Refresh.
button-deal = Deal { $way }
button-hide = Hide item
button-unhide = Show again
toast-hidden = Hidden from the next scans. Tap "{ button-unhide }" to take it back; /settings lists all.
toast-shown-again = Shown again.
toast-hidden-full = This chat hides as much as it can. Show something again first: /settings

## Charts

button-chart = Chart
button-chart-light = ☀ Light
button-chart-dark = ☾ Dark
button-chart-close = ✕ Close
chart-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
chart-not-enough = Not enough recorded yet
chart-price-subtitle = Lowest asks, { $days }, { $zone } time
chart-price-now = { $market } { $price }, seen { $age } ago
chart-price-change = { $market } { $price }, { $change } in { $span }, seen { $age } ago
chart-price-unknown = { $market }: no price recorded in { $days }
chart-net = Net { $way }
chart-net-line = Net { $way } { $net } { $age } ago, from { $low } to { $high }
chart-net-unknown = Net { $way } not known: it takes a price on both markets at the same time, and neither twice the other.
chart-net-note = Net as if sold 3% under the lowest ask, at the fees of today.
chart-scan-subtitle = { $deals }, numbered as in the list by { $sort }
chart-scan-days = days until the money is back
chart-scan-per-day = /day
chart-scan-nothing = It is not known how long these deals take
chart-scan-range = ROI { $low } to { $high }, in { $least } to { $most }
chart-scan-best = Most a day: { $number }. { $name }, { $daily } a day
chart-scan-left-out = { $deals } left out: it is not known how long they take.
chart-scan-note = On a dashed line every deal earns the same a day.
chart-hits-subtitle = Deals of { $days }, by grade
chart-hits-promised = promised
chart-hits-interval = true rate, 95% sure
chart-hits-line = { $grade }: { $hits } of { $judged } came true, { $rate }
chart-hits-promise = { $grade }: { $hits } of { $judged } came true, { $rate } (promised { $promised })
chart-hits-few = { $grade }: { $judged } known, { $enough } needed
toast-drawing = Drawing …
toast-chart-stays = Telegram lets me delete messages for two days only. Please delete it yourself.
error-chart = The chart could not be drawn (id { $id }). Try again, and tell the owner this id if it stays.
error-charts-busy = Too many charts are being drawn. Try again in a minute.
error-no-photos = I may not send photos in this chat. Its administrators can allow it.

## /settings

settings-title = What /scan shows in this chat
settings-game = Game
settings-net = Min net
settings-roi = Min ROI
settings-price = Price
settings-direction = Direction
settings-preset = Preset
settings-day = Min a day
settings-sales = Min sales
settings-lock = Max lock
settings-grade = Confidence
settings-currency = Currency
settings-any = any
settings-a-week = { $count } a week
preset-careful = Careful
preset-normal = Normal
preset-wide = Wide
preset-custom = your own
filters-preset = Preset: { $preset }
filters-note = Steps change a value, a tap on it lets you type one. Return a day counts the whole cycle: lock, sale and payout. What is not known yet hides nothing. Sales, lock and return a day hold for alerts of any deal, too. The last row is the least confidence.
settings-note = D>W buys on DMarket and sells on Waxpeer.
button-net = Net { $limit }
button-roi = ROI { $limit }
button-day = A day { $limit }
button-sales = Sales { $limit }
button-lock = Lock { $limit }
button-any-grade = any
button-page-filters = Filters
button-page-costs = Costs, budget
button-page-alerts = Alerts
button-page-hidden = Hidden items
button-page-backup = Backup, reset
button-page-currency = Currency
button-export-settings = Export
button-import = Import
button-apply = Apply
button-cancel = Cancel
ask-import = Send the file that Export made ({ $example }, at most 64 KB). Nothing changes before you agree. /cancel to leave it.
import-title = Import these settings?
import-preview = All that this chat set becomes as in the file: filters and costs, alerts, watches ({ $watches }), what is hidden ({ $hidden }).
import-lost = Lost, since the file does not have them: watches { $watches }, hidden { $hidden }.
import-unreadable = The file cannot be read, or is longer than 64 KB. Nothing was changed.
import-no-file = That is no file of settings. Nothing was changed.
import-wrong = The field { $field } of the file is wrong. Nothing was changed.
toast-imported = Imported.
toast-old-import = This file is too old. Send it again.
button-reset-sure = Yes, reset
currency-title = Currency: { $currency }
currency-note = Everything is worked out in dollars, as the markets do. Another currency stands beside them on cards and in /prices, rounded against you.
exchange-rate = { $rate } · { $source }, { $day }
exchange-none = Dollars only: no rate of { $currency } from the last { $days } days could be read.
backup-note = Export sends one file with all that this chat set, hides and watches. It holds no keys, and nothing of other chats.
backup-caption = Settings, watches: { $watches }, hidden: { $hidden }
reset-title = Reset the settings?
reset-note = Filters, costs, budget, alerts and what is hidden ({ $count }) are lost: all is as in a new chat. Language, watches and followed deals stay.
button-from = From { $limit }
button-to = To { $limit }
button-both = Both
button-reset = Reset
button-scan-now = Scan now
type-net = Type the minimum net in dollars, /cancel to keep { $current }
type-roi = Type the minimum ROI in percent, /cancel to keep { $current }
type-day = Type the minimum return a day in percent, /cancel to keep { $current }
type-sales = Type how many sales a week there must be at least, 0 for any number, /cancel to keep { $current }
type-lock = Type for how many days an item may be locked, at least 7, - for any number, /cancel to keep { $current }
type-from = Type the lowest buying price in dollars, /cancel to keep { $current }
type-to = Type the highest buying price in dollars, /cancel to keep { $current }
hidden-title = Hidden items: { $count } of { $most }
hidden-note = Hidden items are in no scan and in no alert of any deal. A pattern is words that a name has, or with * a whole name: sticker* is all stickers. ✖ shows one again.
button-add-pattern = Add pattern
ask-pattern = Type a pattern to hide, as { $example }. Words without * hide every name that has them. /cancel to leave it.
error-pattern = A pattern needs at least two letters or digits, and at most 60 characters.
error-patterns-full = A chat can have { $most } patterns, and hide 300 things in all. Take one out first.
alerts-title = Alerts
alerts-zone = Time zone
alerts-cap = At most a day
alerts-note = What comes in quiet hours, or beyond the most a day, waits for the digest. /watch lists what you wait for.
button-zone-other = Other zone
ask-zone = Type a time zone or its city, as { $example }. /cancel to keep the old one.
ask-hours = Type the quiet hours, as { $example }, or off. /cancel to keep them.
error-zone = There is no such time zone.
error-zone-nearest = There is no such time zone. Nearest: { $zones }.

## /cachestats

cache-title = Cache
cache-ok = up { $uptime }, ok
cache-trouble = up { $uptime }, trouble
market-failing = { $who } since { $time }: { $reason }
head-age = age
head-ttl = ttl
head-hits = hit%
head-requests = n
old-mark = OLD
route-prices = prices
route-offers = offers
route-fees = fees
route-bids = bids
route-sales = sales
route-depth = depth
route-account = wallet
totals-saved = Calls saved
totals-made = Calls made
totals-refused = Refused 429
totals-waiting = Waiting
totals-alerts = Alerts
alert-figures = waiting { $waiting }, sent { $sent }
totals-memory = Memory { $memory }  Disk { $disk }
last-scan = Last scan { $time }
last-scan-none = Last scan  none yet

## Markets

fee-account = account
fee-table = table
fee-assumed = assumed

## The card of a deal

card-buy = BUY
card-sell = SELL
card-at-this-price = { $count } at this price, { $age } old
card-listed = { $count } listed, { $age } old
card-lowest-ask = lowest ask { $price }
card-fee = fee { $rate } { $source }
card-fee-read = fee { $rate } { $source } { $age } old
card-transfers = deposit, payout
card-not-included = not included
card-net = NET
card-exit = { $way } { $price }
card-to-bid = to the bid
card-no-bid = no bid
card-undercut = undercut
card-median-sales = sales
card-median-asks = usual ask
card-not-known = not known
card-risked = if prices fall
card-break-even = break-even sale
card-cushion = price may fall by
card-lock = locked for
card-lock-assumed = locked, as is usual
card-sale = then a sale takes
card-hold = payout hold, { $market }
card-days = { $days }d
card-cycle = = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
card-per-day = { $net } { $roi } a day
card-listed-locked = if listed while locked
card-sold-in-week = sold in a week of listing
card-quantity = { $units ->
    [one] { $units } makes sense
   *[other] { $units } make sense
}
card-limited-profit = more would not earn enough
card-limited-sales = a quarter of a week's sales
card-limited-budget = your budget
card-confidence = Confidence
card-lowered = scored { $scored }, lowered by its record
card-record = of { $scored } deals { $hits } of { $judged } came true
card-basis-sales = Sale price: just under the lowest ask, at most 2% above recent sales.
card-basis-history = Sale price: just under the lowest ask, at most the usual lowest ask of the last days.
card-basis-discount = Sale price: just under the lowest ask, less 3% because no recent sales are known.
card-unconfirmed = Not checked against live listings.
card-unconfirmed-because = Not checked live: { $market } { $failure }
card-check = Check:
card-too-good = over 35% is likely two different items or a slip in a price.
card-buy-rising = The buying price has risen by more than 4% in a week.
card-buy-falling = The buying price has fallen by more than 10% within an hour.

## What makes a prediction doubtful

doubt-quotes-apart = prices over 1m apart
doubt-quotes-old = a price is over 1m old
doubt-no-basis = no usual price known yet
doubt-sales-unknown = sales are not told
doubt-few-sales = fewer than 5 sales
doubt-some-sales = fewer than 10 sales
doubt-no-recent-sale = no sale for 3 days
doubt-asks-unknown = its listings not seen
doubt-few-asks-near = few listings near it
doubt-above-usual = asks are above the usual
doubt-no-bid = nobody bids
doubt-low-bid = bids are far below
doubt-rising-month = rose over 15% in 30 days
doubt-cheap = under $1 a cent decides
doubt-fee-assumed = the fee is assumed
doubt-rate-estimated = sales a day estimated
doubt-premium-possible = an ask may be special

## /cachestats: what is read in the background

refresh-off = Refresh    off
refresh-lanes = Refresh    { $lanes }
refresh-rests = { $letter } rests { $time }
refresh-next = Next       { $game } in { $time }
refresh-phases = Phases     { $phases }, titles { $titles }
feed-ready = Live feed  { $rate } events/s
feed-gap = Live feed  interrupted, gaps { $gaps }

## Who may use the bot

role-owner = owner
role-member = member
role-viewer = viewer
person-nameless = id { $id }
stranger = This is a private bot. Its owner can let you in, or send it the pairing code.
button-ask-access = Ask for access
wrong-code = That is not the pairing code. The log of the bot shows the right one.
invitation-dead = This invitation is not valid any more. Ask who sent it for a new one.
let-in = You are in, as a { $role }.
refused = The owner did not let you in.
toast-ask-asked = The owner was asked. You will get a message here.
toast-ask-waiting = You have asked already. The owner has not answered yet.
toast-ask-limited = You cannot ask now. Try again in a few days.
toast-in-already = You are in already. Send /start
toast-strangers = Only people whom the owner let in may use these buttons.
request = { $name } asks for access.
button-let-in-member = Let in as member
button-let-in-viewer = as viewer
button-refuse = Refuse
request-refused = { $name } was refused.
request-granted = { $name } is in, as a { $role }.
request-closed = This request is not open any more. See /users
toast-refusal-viewers-look = Viewers may look, but not change anything here.
toast-refusal-administrators-set = Only the group's administrators may change its settings.
toast-refusal-owners-only = Only an owner may do this.
toast-refusal-private-only = Only in a private chat with me.
toast-too-fast = Too fast. Wait a minute.
too-fast = Too many commands. I go on in a minute.

## /users

users-title = Who may use this bot
users-owner =
    { $count ->
        [one] { $count } owner
       *[other] { $count } owners
    }
users-member =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
users-viewer =
    { $count ->
        [one] { $count } viewer
       *[other] { $count } viewers
    }
users-waiting = waiting for an answer: { $count } (?)
button-invite-member = Invite member
button-invite-viewer = Invite viewer
button-invitations = Invitations
button-audit = Audit
button-back = ◀ Back
user-role = { $role }, id { $id }
user-since = In since { $time }
user-added-by = Let in by { $name }
user-configured = An owner by the configuration, ALLOWED_USER_IDS: can be changed only there.
user-last-owner = The last owner cannot be removed. Name others in the configuration, ALLOWED_USER_IDS.
button-make-member = Make member
button-make-viewer = Make viewer
button-remove = Remove
removal-question = Remove { $name }?
removal-effect = They get no more answers at once, and what runs for them is stopped.
button-remove-sure = Yes, remove
toast-user-owner = An owner cannot be changed here.
toast-user-unknown = They are not in any more.
toast-invitations-full = Too many invitations are open. Revoke some first.
invitation-link = Send this link to the one person whom you invite as a { $role }. It works once, within 24 hours.
button-revoke = Revoke
invitations-revoke = Revoke { $row }
invitations-title = Open invitations
invitations-none = None.
invitations-row = { $row }. { $role }, by { $name }, { $left } left
audit-title = Changes of the last 400 days
audit-none = None.
audit-paired = { $who } became the owner by the pairing code
audit-invited = { $who } made an invitation, { $role }
audit-revoked = { $who } revoked an invitation, { $role }
audit-joined = { $who } used an invitation of { $whom }, { $role }
audit-let-in = { $who } let { $whom } in, { $role }
audit-refused = { $who } refused { $whom }
audit-role-changed = { $who } changed the role of { $whom }: { $role }
audit-removed = { $who } removed { $whom }

## /health and /logs

health-title = Health
health-ready = ready, up { $uptime }
health-not-ready = not ready, up { $uptime }
health-running = Running
health-answered = Answered
part-ok = ok
part-degraded = degraded
part-failed = failed
button-refresh = Refresh
logs-title = Latest warnings and errors
logs-none = None since the start.

## /paper

paper-title = What became of deals shown
paper-nothing = Nothing has run its course yet: a deal takes about two weeks.
paper-head-hits = hits
paper-head-of = of
paper-head-roi = ROI
paper-head-there = 1/10/60m
paper-totals = { $concluded } ended within 180 days, { $gone } of them gone after a minute and { $unseen } not watched enough.
paper-legend = hits: the price was reached in time. 1/10/60m: % still for sale then. "-": fewer than { $enough }, not enough yet.
paper-trades = Followed here: { $count }
paper-no-trades = None. Tap "{ button-paper-buy }" under a deal to follow it.
paper-day = day { $day }/{ $days }
paper-worth = now { $net } { $roi }
paper-worth-unknown = not seen yet
paper-reached = price reached
paper-was-gone = was gone after a minute
paper-hit = hit
paper-miss = missed
paper-unknown = not watched enough
paper-outcome = { $outcome }, ROI { $roi }
button-paper-buy = Paper-buy
toast-paper-added = Followed at the price of this moment. /paper shows how it goes.
toast-paper-known = You follow this deal already. See /paper
toast-paper-full = This chat follows 100 deals already. Drop some in /paper
toast-paper-gone = This deal does not earn anything now.
toast-paper-slow = The markets take too long to answer. Try again in a minute.
## /watch and alerts

watch-title = Watching { $count } of { $most }
watch-none = Nothing yet. Type { $example } for a price, or { $other } for deals.
watch-quiet = Quiet: { $quiet }
watch-quiet-never = never
watch-any = Any deal, { $game }
watch-wants = net ≥ { $net } ROI ≥ { $roi } { $grade }
watch-reached = reached
watch-away = { $percent }% away
watch-paused = paused
watch-muted-for = muted for { $time }
watch-gone = This watch is not there any more.
watch-muted = Quiet for 6 hours.
watch-stopped = The watch is deleted.
watch-which = Which one?
watch-ask = What shall I watch? { $example } is a price, { $other } are deals. /cancel to leave it.
watch-ask-item = What shall I watch of { $name }? { $example }, { $other } or { $third }. /cancel to leave it.
watch-ask-quiet = Type the quiet hours, as { $example }, a time zone alone, or off. /cancel to keep them.
watch-too-many = This chat has { $most } watches, which is all it can have. Delete one first.
button-watch = Watch
button-watch-new = + New
button-watch-quiet = Quiet hours
button-watch-cap = { $count } a day
button-watch-edit = Edit
button-watch-pause = Pause
button-watch-resume = Resume
button-watch-delete = Delete
button-watch-list = All watches
alerts-price = Prices
alerts-deal = Deals
alerts-digest = Digest
noise-loud = loud
noise-silent = silent
noise-off = off
alert-deal = Deal
alert-price = Price
alert-buy = buy { $market } { $price }
alert-sell = sell { $market } { $price }
alert-net = net { $net }, ROI { $roi }, { $grade }
alert-below = { $market } ask { $ask }, below { $price }
alert-above = { $market } ask { $ask }, above { $price }
alert-over = gone after { $time } (ask { $ask })
alert-gone = gone after { $time } (nobody sells it)
alert-sells-lower = gone after { $time } (it sells for less now)
button-alert-open = Open card
alert-topic-gone = The topic of this watch is gone: its alerts come here from now on.
button-alert-mute = Mute 6 h
button-alert-stop = Stop
digest-title = { $count ->
    [one] While it was quiet: { $count } alert
   *[other] While it was quiet: { $count } alerts
}
digest-more = and { $count } more
digest-over = { $count ->
    [one] { $count } came and went
   *[other] { $count } came and went
}
digest-unsure = * may have reached you before
error-watch-return = { $word } is no minimum return.
error-watch-range = { $word } is no range of prices.
error-watch-range-deals = A range of prices is for deals.
error-watch-bound = Say below or above which price.
error-watch-one-bound = Name one bound only: below or above.
error-watch-direction = Deals have a direction, not a market.
error-quiet = That is neither hours nor a time zone.
error-quiet-hours = Those are no hours of a day.

## How a chat trades

trading-title = How you trade
trading-budget = budget for an item
trading-no-budget = no limit
trading-deposit = a deposit costs
trading-payout = a payout costs
trading-note = The budget limits how many of an item make sense. What deposits and payouts cost depends on how you pay: once you say it, every net has it.
type-budget = Type the most you would spend on one item in dollars, - for no limit, /cancel to keep { $current }
type-deposit = Type what a deposit costs, as 2% or 2% + $0.50, - if it is not to be included, /cancel to keep { $current }
type-payout = Type what a payout costs, as 2% or 2% + $0.50, - if it is not to be included, /cancel to keep { $current }
error-budget = That is no amount in dollars above nought.
error-cost = That is no cost: a percentage, an amount in dollars, or both.
button-budget = Budget
button-deposit = Deposit
button-payout = Payout

## /balance

balance-title = Your accounts
balance-asking = Asking both markets
balance-available = to spend
balance-withdrawable = to withdraw
balance-on-hold = on hold
balance-age = as of { $age } ago
balance-no-key = { $market }: no key. Set { $variables } and start the bot again.

## /export

export-which = Which table shall I send? It is a CSV file that any spreadsheet opens. "{ button-export-signals }" are those of all chats, with what became of each.
export-caption = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, amounts in US dollars, times in UTC
button-export-scan = Last scan
button-export-paper = Paper trades
button-export-watches = Watches
button-export-signals = Deals shown
toast-export-no-scan = There is no deal to send. Start with /scan
toast-export-no-paper = No paper trades yet: open a deal and tap "{ button-paper-buy }".
toast-export-no-watches = No watches yet: /watch makes one.
toast-export-no-signals = No deal was shown yet. Start with /scan

## Inline mode

inline-hint = Type an item, as: redline ft
inline-nothing = No such item in the price lists
inline-no-prices = No prices in memory: send me /scan first
inline-stranger = This bot is private. Ask for access
inline-unchecked = From the price lists, after fees; listings and sales were not checked.

## The page (Mini App)

app-forged = Telegram did not vouch for this page. Open it from the button in the chat.
app-expired = This link is too old. Open the page again from the button in the chat.
app-used = This link was used before. Open the page again from the button in the chat.
app-no-session = The page was open for too long. Open it again from the button in the chat.
app-malformed = The page and the bot do not understand each other. Load the page again.
app-deal-gone = This deal is gone: it earns nothing now, or nobody sells the item.
app-closed = The page cannot be shown
app-offline = No connection. These are the prices of { $time }.
app-unreachable = The bot cannot be reached. It is tried again by itself.
app-retry = Try again
app-tabs = Parts of the page
app-not-loaded = This part of the page did not load.
app-loading = Loading
app-deals = Deals
app-search = Search: redline ft >8% <$20
app-filters = Filters
app-sort-by = Sort by
app-ascending = Smallest first
app-descending = Largest first
app-checked-only = Seen live
app-way = { $from } to { $to }
app-count =
    { $deals ->
        [one] { $deals } deal
       *[other] { $deals } deals
    }
app-count-of = { $shown } of { $all }
app-cut = Only the best { $count } are shown.
app-check-live = Check live
app-checking = Checking …
app-ages = Prices: DMarket { $dmarket }, Waxpeer { $waxpeer } old
app-none = No deal passes your settings now.
app-none-found = Nothing fits the search and the filters.
app-show-all = Show all
app-head-grade = Grade
app-head-item = Item
app-head-buy = Buy
app-head-sell = Sell
app-head-net = Net
app-head-roi = ROI
app-head-day = A day
app-head-days = Days
app-sort-rank = Best first
app-sort-instant = Sold at once
app-grade = Grade { $grade }, { $score } of 100
app-back = Back
app-arithmetic = Arithmetic
app-exits = Three ways to sell
app-exit-expected = expected
app-cycle = Time
app-cycle-lock = locked
app-cycle-sale = sale
app-cycle-hold = payout hold
app-total =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
app-total-unknown = How long a sale takes is not known.
app-a-day = { $net } and { $roi } a day
app-confidence = Confidence
app-no-doubts = Nothing speaks against it.
app-safety = If the price falls
app-open = Open { $market }
app-look = Look again
app-looking = Looking at the live listings …
app-seen = Live listings seen { $age } ago
app-price-list = From the price lists, not looked at live
app-watches = Watches
app-watches-none = You wait for nothing yet.
app-watches-hint = A watch tells you in the chat of a price, or of deals that earn enough.
app-watch-new = New watch
app-watch-edit = Change the watch
app-watch-kind = What to wait for
app-watch-price = A price
app-watch-item = Item
app-watch-find = Search: ak redline ft
app-watch-more = More items fit: type another word.
app-watch-any = Without an item: any deal, { $game }
app-watch-when = When the lowest ask is
app-watch-market = Market
app-watch-relation = Below or above
app-watch-amount = Price in dollars
app-watch-at-least = At least
app-watch-fired = told { $age } ago
app-watch-sure = Yes, delete
app-below = below
app-above = above
app-price-from = Price from
app-price-to = Price to
app-save = Save
app-keep = Keep
app-change = Change
app-settings = Settings
app-settings-hint = The same as /settings in the chat
app-set-deals = Which deals
app-set-sales = Min sales a week
app-set-lock = Max days locked
app-set-budget = Budget for an item
app-set-deposit = A deposit costs
app-set-payout = A payout costs
app-set-language = Language, currency
app-less = { $name }: less
app-greater = { $name }: more
app-take-back = A dash (-) takes a value back.
app-filters-note = A return a day counts the whole cycle: lock, sale and payout. What is not known yet hides nothing. A dash (-) is a lock of any length.
app-alerts-note = What comes in quiet hours, or beyond the most a day, waits for the digest. Quiet hours are typed as 23-8, or off.
app-hidden-note = What is hidden is in no scan and in no alert of any deal. A pattern is words that a name has, or with * a whole name: sticker* is all stickers.
app-hide-note = From then on it is in no scan. Settings show it again.
app-pattern = Pattern to hide
app-hide = Hide
app-show-again = Show { $name } again
app-file-sent = The file is in the chat.
app-not-changed = No connection: nothing was changed.
button-app = Open as a page
app-prices = Prices
app-chart-range = How far back
app-chart-way = Which trade
app-chart-prices = Prices over { $days }
app-chart-table = As a table
app-chart-day = Day
app-charts = Charts
app-chart-deals = Deals by return and time
app-chart-hits = How often grades came true
app-chart-choose = Tap a point to open its deal.
app-chart-both-ways = Both ways
app-chart-listed = not looked at live
app-chart-few = { $judged } known, { $enough } needed
app-chart-no-deals = No deal to show yet: none passes your settings, or it is not known how long they take.
