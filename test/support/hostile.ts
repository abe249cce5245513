import fc from 'fast-check'

/** Pieces from which attacks on a Markdown, HTML, terminal or log reader are made. */
const PIECES = [
  ...['`', '``', '```', '|', '\\', '\\|', '*', '**', '_', '__', '~', '~~', '[', ']', '(', ')', '!'],
  ...['[a](b)', '![](https://x.y/z.png)', '<img src=x onerror=alert(1)>', '</code>', '</details>'],
  ...['<!--', '-->', '<a href="x">', '&amp;', '&#64;', '<', '>', '"', "'", '$x$', ':tada:'],
  ...['@octocat', '@org/team', '#1', 'GH-12', 'a/b#3', 'deadbeef', '0123456789abcdef', 'JIRA-12'],
  ...[
    'http://x.y',
    'https://x.y/z?a=b',
    'www.x.y',
    'a@b.co',
    'mailto:a@b.co',
    'ftp://x',
    'xmpp:a@b',
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u202e',
    '\u2066',
    '\u200b',
  ],
  ...['\u2028', '\ufeff', '\u00ad', '\ud800', '\ue000', 'e\u0301\u0301\u0301\u0301', '名前', '🦊'],
  ...[
    '::error::x',
    '::stop-commands::t',
    '##[error]',
    '%0A',
    '# h',
    '- x',
    '1. x',
    '> q',
    '---',
    '===',
  ],
  ...[
    '[^1]',
    '[x]: y',
    '|-|-|',
    'layer',
    '_3',
    'conv2d',
    '1',
    '.',
    ',',
    ':',
    ';',
    '/',
    '=',
    '+',
    '-',
  ],
  ...['</script>', '</style>', ']]>', '<svg onload=x>', 'javascript:x', '{{x}}', '${x}'],
] as const

/** Any text, most often a hostile one. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((p) => p.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((p) => p.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
)
