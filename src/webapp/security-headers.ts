/** Telegram's clients for browsers show Mini Apps in a frame; nobody else may. */
const FRAMES = 'https://web.telegram.org https://*.telegram.org';

/**
 * What goes with every answer below `/app`: the page may run its own code and Telegram's script, have its own styles and
 * those that stand in it, of which the hashes are given, talk to its own server, and nothing else.
 */
export function buildSecurityHeaders(styleHashes: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self' https://telegram.org",
    ['style-src', "'self'", ...styleHashes].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${FRAMES}`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cross-origin-resource-policy': 'same-origin',
  };
}
