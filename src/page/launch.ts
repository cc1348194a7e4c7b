/** How the page was opened: Telegram puts all it has to say behind the `#` of the address. */
export interface Launch {
  /** What Telegram signed; undefined where it was not opened from Telegram. */
  readonly initData: string | undefined;
  /** True iff a client of Telegram shows the page, so that its script has somebody to talk to. */
  readonly isInTelegram: boolean;
  readonly theme: Readonly<Record<string, string>>;
  /** The language of the person's Telegram, or of their browser. */
  readonly languageCode: string;
}

/** Reads an address's fragment as Telegram writes it (https://core.telegram.org/bots/webapps#initializing-mini-apps). */
export function readLaunch(fragment: string, browserLanguage: string): Launch {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const initData = fields.get('tgWebAppData') ?? undefined;
  return {
    initData,
    isInTelegram: fields.has('tgWebAppPlatform'),
    theme: readTheme(fields.get('tgWebAppThemeParams')),
    languageCode: readLanguage(initData) ?? browserLanguage,
  };
}

const COLOUR = /^#[0-9a-f]{6}$/i;

function readTheme(text: string | null): Readonly<Record<string, string>> {
  const colours = parseObject(text);
  return Object.fromEntries(
    Object.entries(colours).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && COLOUR.test(entry[1]),
    ),
  );
}

function readLanguage(initData: string | undefined): string | undefined {
  const { language_code: code } = parseObject(new URLSearchParams(initData).get('user'));
  return typeof code === 'string' ? code : undefined;
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
